package org.bursar.vocabulary;

/** Where charges come from: a bill, a person. 1-200 characters; each source has its own total. */
public record Source(String value) implements Comparable<Source> {

  /** Refuses with an {@link IllegalArgumentException} what is empty or too long. */
  public Source {
    int length = Texts.length(value);
    if (length < 1 || length > 200) {
      throw new IllegalArgumentException("a source has 1-200 characters");
    }
  }

  @Override
  public int compareTo(Source other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
