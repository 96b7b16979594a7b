package org.bursar.vocabulary;

/** How an equity asset stands. Overdue informs, it does not end coverage. */
public enum AssetStatus {
  ACTIVE,
  OVERDUE,
  EXPIRED,
  RELEASED;

  /** Whether it was ended by hand or by its date, for good. */
  public boolean isEnded() {
    return this == EXPIRED || this == RELEASED;
  }
}
