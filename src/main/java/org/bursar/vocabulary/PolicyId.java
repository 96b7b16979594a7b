package org.bursar.vocabulary;

/** The id of an approval policy, made by who set it. */
public record PolicyId(String value) implements Comparable<PolicyId> {

  /** Refuses with an {@link IllegalArgumentException} what has not the form of such an id. */
  public PolicyId {
    Ids.requireMade(value);
  }

  @Override
  public int compareTo(PolicyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
