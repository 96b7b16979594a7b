package org.bursar.vocabulary;

/** The id of an organizational unit, made by who created it; {@code root} is the Root. */
public record UnitId(String value) implements Comparable<UnitId> {

  /** The only unit without a parent. */
  public static final UnitId ROOT = new UnitId("root");

  /** Refuses with an {@link IllegalArgumentException} what has not the form of such an id. */
  public UnitId {
    Ids.requireMade(value);
  }

  @Override
  public int compareTo(UnitId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
