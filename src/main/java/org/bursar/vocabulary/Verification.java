package org.bursar.vocabulary;

/** How far the enterprise's real-name verification has come. */
public enum Verification {
  UNVERIFIED,
  IN_REVIEW,
  VERIFIED,
  REJECTED
}
