package org.bursar.vocabulary;

/** How an asset that has not ended stands. */
public enum AssetStanding {
  ACTIVE,
  OVERDUE;

  /** The status that it gives. */
  public AssetStatus status() {
    return this == ACTIVE ? AssetStatus.ACTIVE : AssetStatus.OVERDUE;
  }
}
