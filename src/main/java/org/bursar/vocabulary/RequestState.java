package org.bursar.vocabulary;

/** How a request for approval stands; that it has expired is judged when read. */
public enum RequestState {
  OPEN,
  APPROVED,
  REJECTED,
  WITHDRAWN,
  EXPIRED
}
