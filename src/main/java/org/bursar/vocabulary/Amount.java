package org.bursar.vocabulary;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A decimal as a command states it, before a currency has judged it: {@code 1.000} is not yet wrong
 * here. The digits after the point are kept as they were written.
 */
public record Amount(BigDecimal value) {

  private static final Pattern WRITTEN = Pattern.compile("-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,10})?");

  /**
   * The amount that is written so: at most 12 digits before the point and 10 after it, no exponent,
   * no separators, no plus.
   *
   * @throws IllegalArgumentException if it is written in any other way
   */
  public static Amount parse(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      throw new IllegalArgumentException("not written as an amount: " + text);
    }
    return new Amount(new BigDecimal(text));
  }

  /** The amount that states exactly this money. */
  public static Amount of(Money money) {
    return new Amount(money.decimal());
  }

  /** Whether it is below zero. */
  public boolean isNegative() {
    return value.signum() < 0;
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
