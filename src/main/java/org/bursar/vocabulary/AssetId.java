package org.bursar.vocabulary;

/** The id of an equity asset, as its provider gave it; compared exactly. */
public record AssetId(String value) implements Comparable<AssetId> {

  /** Refuses with an {@link IllegalArgumentException} what has not the form of such an id. */
  public AssetId {
    Ids.requireProviders(value);
  }

  @Override
  public int compareTo(AssetId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
