package org.bursar.vocabulary;

/** Why an account is not covered by an asset. */
public enum NotCovered {
  /** It is the asset's owner, which has it anyway. */
  OWNER,
  NOT_A_MEMBER,
  ENDED,
  NOT_STARTED,
  /** It is eligible, and all places are taken. */
  LIMIT_REACHED,
  /** A rule names it, and the asset opted out of rules. */
  OPTED_OUT,
  NOT_IN_SCOPE
}
