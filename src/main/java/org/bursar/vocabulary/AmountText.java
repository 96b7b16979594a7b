package org.bursar.vocabulary;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How people write amounts, read as a plain decimal: full-width digits and signs, U+2212 and the
 * dashes in its place, thousands apart by commas, blanks or apostrophes. A comma is never taken for
 * a decimal point: {@code 1,50} and {@code 1.234,50} are not amounts. Nor is what only looks like
 * digits: ten squared is not 102.
 */
public final class AmountText {
  private static final String APART = "[,'\u2019 \u00a0\u2009\u202f]";
  private static final Pattern WHOLE =
      Pattern.compile(
          "-?(?:\\d+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:[ \u00a0\u2009\u202f]\\d{3})+"
              + "|\\d{1,3}(?:['\u2019]\\d{3})+)(?:\\.\\d+)?");

  private AmountText() {}

  /** The plain decimal that is written, as {@link Amount} reads it; empty if it is none. */
  public static Optional<String> read(String written) {
    if (written.codePoints().anyMatch(AmountText::isRaisedOrCircled)) {
      return Optional.empty();
    }
    String text =
        Normalizer.normalize(written, Normalizer.Form.NFKC)
            .replace('\u2212', '-')
            .replace('\u2013', '-')
            .replace('\u3002', '.')
            .strip();
    if (!WHOLE.matcher(text).matches()) {
      return Optional.empty();
    }
    String plain = text.replaceAll(APART, "").replaceFirst("^(-?)0+(?=\\d)", "$1");
    try {
      return Optional.of(Amount.parse(plain).toString());
    } catch (IllegalArgumentException tooLong) {
      return Optional.empty();
    }
  }

  /** Digits of formulas, notes and lists, which a compatible form would turn into plain ones. */
  private static boolean isRaisedOrCircled(int character) {
    return Character.getType(character) == Character.OTHER_NUMBER;
  }
}
