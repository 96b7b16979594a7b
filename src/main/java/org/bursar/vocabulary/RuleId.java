package org.bursar.vocabulary;

/** The id of an automatic sharing rule, made by who set it. */
public record RuleId(String value) implements Comparable<RuleId> {

  /** Refuses with an {@link IllegalArgumentException} what has not the form of such an id. */
  public RuleId {
    Ids.requireMade(value);
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
