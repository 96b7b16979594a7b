package org.bursar.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the rules ask of text. Characters are Unicode code points. */
public final class Texts {

  private static final Pattern UNIT_NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} _.\\-]{1,50}");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private static final int DOTLESS_I = 0x131;

  /** The one blank of Unicode that the runtime takes for none. */
  private static final int NEXT_LINE = 0x85;

  private static final char ASCII = 0x7f;

  /** The block of unified ideographs, which has no cases and no compatible forms. */
  private static final char FIRST_HAN = 0x4e00;

  private static final char LAST_HAN = 0x9fff;

  private Texts() {}

  /** Whether it has no character but blanks. */
  public static boolean isBlank(String text) {
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (!isBlank(character)) {
        return false;
      }
      at += Character.charCount(character);
    }
    return true;
  }

  /** How many characters it has. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** A unit's name: 1-50 letters, marks, digits, space, {@code _ . -}, no space at the ends. */
  public static boolean isUnitName(String text) {
    return UNIT_NAME.matcher(text).matches() && !hasBlankEnd(text);
  }

  /** A name of an account, asset, rule or entity: 1-100 characters, no control, not blank. */
  public static boolean isName(String text) {
    int length = length(text);
    return length >= 1 && length <= 100 && !hasControl(text) && !isBlank(text);
  }

  /** A remark where one is required: 1-200 characters, not only blanks. */
  public static boolean isRemark(String text) {
    return length(text) <= 200 && !isBlank(text);
  }

  /**
   * What makes two names the same one: NFKC, case folded, trimmed, single spaces. Siblings and
   * legal names are compared by it.
   */
  public static String folded(String text) {
    if (isPlain(text)) {
      return BLANKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
    String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(compatible.length());
    compatible.codePoints().mapToObj(Texts::foldedCase).forEach(folded::append);
    String normal = Normalizer.normalize(folded, Normalizer.Form.NFKC);
    return BLANKS.matcher(normal).replaceAll(" ").strip();
  }

  /** Whether only the case of its letters may be folded: ASCII, and Chinese as it is composed. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character > ASCII && (character < FIRST_HAN || character > LAST_HAN)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Unicode's full case folding of one character, which the runtime does not offer: the capital
   * sharp s is two letters s, each sigma is the same, and the dotless i is no i.
   */
  private static String foldedCase(int character) {
    String text = Character.toString(character);
    return character == DOTLESS_I
        ? text
        : text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  static boolean hasControl(String text) {
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      boolean isPlain = character >= ' ' && character < ASCII;
      if (!isPlain
          && (Character.isISOControl(character)
              || Character.getType(character) == Character.SURROGATE)) {
        return true;
      }
      at += Character.charCount(character);
    }
    return false;
  }

  static boolean hasBlankEnd(String text) {
    return !text.isEmpty()
        && (isBlank(text.codePointAt(0)) || isBlank(text.codePointBefore(text.length())));
  }

  private static boolean isBlank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == NEXT_LINE;
  }
}
