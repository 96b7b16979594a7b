package org.bursar.cli.usage;

/** Makes a value of one word of a call. */
@FunctionalInterface
public interface Reading<T> {

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it is none, with a sentence that says so
   */
  T read(String word);
}
