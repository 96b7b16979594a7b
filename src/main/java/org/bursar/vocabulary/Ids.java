package org.bursar.vocabulary;

import java.util.regex.Pattern;

/** The two forms of id that a command may use. */
final class Ids {

  private static final Pattern MADE = Pattern.compile("[A-Za-z0-9\\-_./:]{1,64}");

  private Ids() {}

  /** An id that its sender made: 1-64 letters, digits and {@code - _ . / :}. */
  static void requireMade(String value) {
    if (!MADE.matcher(value).matches()) {
      throw new IllegalArgumentException("not an id of 1-64 letters, digits, -_./: : " + value);
    }
  }

  /** An id of the provider's: 1-256 characters, no control, no blank at either end. */
  static void requireProviders(String value) {
    int length = value.codePointCount(0, value.length());
    if (length < 1 || length > 256 || Texts.hasControl(value) || Texts.hasBlankEnd(value)) {
      throw new IllegalArgumentException("not an id of 1-256 characters: " + value);
    }
  }
}
