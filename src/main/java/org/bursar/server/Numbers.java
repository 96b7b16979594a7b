package org.bursar.server;

import org.jspecify.annotations.Nullable;

/** Whole numbers of a request. */
final class Numbers {

  private Numbers() {}

  /**
   * A whole number from 0 on.
   *
   * @param text as it was sent; null if it was not
   * @param what says what it is, for who sent something else
   */
  static long orElse(@Nullable String text, String what, long otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw Problem.malformed("The " + what + " is a whole number from 0 on. Send it so.");
  }
}
