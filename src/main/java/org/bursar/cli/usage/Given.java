package org.bursar.cli.usage;

import org.jspecify.annotations.Nullable;

/** A word that a call may say. */
public final class Given<T> {

  private final Reading<T> reading;
  private @Nullable T value;

  Given(Reading<T> reading) {
    this.reading = reading;
  }

  /** What the call says; null if it says nothing. */
  public @Nullable T get() {
    return value;
  }

  /** What the call says, or this if it says nothing. */
  public T or(T otherwise) {
    T said = value;
    return said == null ? otherwise : said;
  }

  /** Whether the call says it. */
  public boolean isThere() {
    return value != null;
  }

  void take(String word) {
    value = reading.read(word);
  }
}
