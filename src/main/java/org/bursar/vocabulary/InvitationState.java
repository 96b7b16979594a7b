package org.bursar.vocabulary;

/** How an invitation stands. {@code EXPIRED} is never stored: it is judged when read. */
public enum InvitationState {
  PENDING,
  ACCEPTED,
  DECLINED,
  CANCELLED,
  EXPIRED
}
