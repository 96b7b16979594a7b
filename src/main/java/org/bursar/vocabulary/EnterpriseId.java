package org.bursar.vocabulary;

/** The id of an enterprise, made by who opened it. */
public record EnterpriseId(String value) implements Comparable<EnterpriseId> {

  /** Refuses with an {@link IllegalArgumentException} what has not the form of such an id. */
  public EnterpriseId {
    Ids.requireMade(value);
  }

  @Override
  public int compareTo(EnterpriseId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
