package org.bursar.vocabulary;

/** The id of an invitation, made by who sent it. */
public record InvitationId(String value) implements Comparable<InvitationId> {

  /** Refuses with an {@link IllegalArgumentException} what has not the form of such an id. */
  public InvitationId {
    Ids.requireMade(value);
  }

  @Override
  public int compareTo(InvitationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
