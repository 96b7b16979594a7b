package org.bursar.vocabulary;

/** The id of an account, as its provider gave it; compared exactly. */
public record AccountId(String value) implements Comparable<AccountId> {

  /** Refuses with an {@link IllegalArgumentException} what has not the form of such an id. */
  public AccountId {
    Ids.requireProviders(value);
  }

  @Override
  public int compareTo(AccountId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
