package org.bursar.vocabulary;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The unrounded sum of a bill's rows, kept beside the rounded charges. */
public record ExactSum(BigDecimal value) {

  private static final Pattern WRITTEN = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

  /**
   * Reads at most 30 digits before and 30 after the point.
   *
   * @throws IllegalArgumentException if it is written in any other way
   */
  public static ExactSum parse(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      throw new IllegalArgumentException("not an exact sum: " + text);
    }
    return new ExactSum(new BigDecimal(text));
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
