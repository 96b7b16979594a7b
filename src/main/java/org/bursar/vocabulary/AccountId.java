package org.bursar.vocabulary;

import org.jspecify.annotations.Nullable;

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

  // Written out: maps of the enterprise ask it more often than anything else.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AccountId id && value.equals(id.value);
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
