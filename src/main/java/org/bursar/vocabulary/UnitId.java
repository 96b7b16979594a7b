package org.bursar.vocabulary;

import org.jspecify.annotations.Nullable;

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

  // Written out: maps of the enterprise ask it more often than anything else.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UnitId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
