package org.bursar.cli.usage;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** A word that a call has to say, or that stands for itself where the call does not say it. */
public final class Needed<T> {

  private final Reading<T> reading;
  private @Nullable T value;

  Needed(Reading<T> reading, @Nullable T otherwise) {
    this.reading = reading;
    value = otherwise;
  }

  /**
   * What the call says.
   *
   * @throws NullPointerException before a call is read
   */
  public T get() {
    return requireNonNull(value);
  }

  void take(String word) {
    value = reading.read(word);
  }
}
