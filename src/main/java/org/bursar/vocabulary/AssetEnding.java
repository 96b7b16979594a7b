package org.bursar.vocabulary;

/** How an asset ends by hand. */
public enum AssetEnding {
  EXPIRED,
  RELEASED;

  /** The status that it gives. */
  public AssetStatus status() {
    return this == EXPIRED ? AssetStatus.EXPIRED : AssetStatus.RELEASED;
  }
}
