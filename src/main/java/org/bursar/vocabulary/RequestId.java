package org.bursar.vocabulary;

/** The id of a request for approval: the id of the first of its commands, as text. */
public record RequestId(String value) implements Comparable<RequestId> {

  /** Refuses with an {@link IllegalArgumentException} what has not the form of such an id. */
  public RequestId {
    Ids.requireMade(value);
  }

  /** The request that a command begins. */
  public static RequestId of(CommandId first) {
    return new RequestId(first.toString());
  }

  @Override
  public int compareTo(RequestId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
