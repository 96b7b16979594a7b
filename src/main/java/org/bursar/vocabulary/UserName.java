package org.bursar.vocabulary;

/** What a user of a server is called: by it he signs in, and the journal says who did what. */
public record UserName(String value) implements Comparable<UserName> {

  /** The longest name, in characters. */
  public static final int LONGEST = 64;

  /** Refuses with an {@link IllegalArgumentException} what has not the form of a name. */
  public UserName {
    int length = value.codePointCount(0, value.length());
    if (length < 1 || length > LONGEST || Texts.hasControl(value) || Texts.hasBlankEnd(value)) {
      throw new IllegalArgumentException("not a name of 1-64 characters: " + value);
    }
  }

  @Override
  public int compareTo(UserName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
