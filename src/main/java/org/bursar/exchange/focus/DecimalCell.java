package org.bursar.exchange.focus;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as a bill writes it: plain or with an exponent, up to 30 digits, no separators. It is
 * read in place; only what does not fit 18 digits becomes an object.
 */
final class DecimalCell {

  /** The most digits that a number may be written with, and have before or after its point. */
  static final int DIGITS = 30;

  private static final int FIT_A_LONG = 18;

  private long unscaled;
  private int scale;
  private @Nullable BigDecimal wide;

  /** Reads the characters; false if they are no such number. */
  boolean read(char[] chars, int from, int until) {
    wide = null;
    unscaled = 0;
    scale = 0;
    int at = from;
    boolean isNegative = at < until && chars[at] == '-';
    at += isNegative ? 1 : 0;
    int whole = digits(chars, at, until);
    at += whole;
    int fraction = 0;
    if (at < until && chars[at] == '.') {
      fraction = digits(chars, at + 1, until);
      if (fraction == 0) {
        return false;
      }
      at += 1 + fraction;
    }
    if (whole == 0 || whole + fraction > DIGITS) {
      return false;
    }
    if (at < until || whole + fraction > FIT_A_LONG) {
      return isExponent(chars, at, until) && readWide(new String(chars, from, until - from));
    }
    scale = fraction;
    unscaled = isNegative ? -unscaled : unscaled;
    return true;
  }

  /** The number's digits, to be read with {@link #scale}, if it is not {@link #wide}. */
  long unscaled() {
    return unscaled;
  }

  /** How many of its digits stand after the point. */
  int scale() {
    return scale;
  }

  /** The number if it has more than 18 digits or an exponent; else null. */
  @Nullable BigDecimal wide() {
    return wide;
  }

  private int digits(char[] chars, int from, int until) {
    int at = from;
    while (at < until && chars[at] >= '0' && chars[at] <= '9') {
      // Beyond 18 digits this runs over, and is not looked at.
      unscaled = unscaled * 10 + (chars[at] - '0');
      at++;
    }
    return at - from;
  }

  private static boolean isExponent(char[] chars, int from, int until) {
    if (from == until) {
      return true;
    }
    int at = from + 1;
    if ((chars[from] != 'e' && chars[from] != 'E') || at == until) {
      return false;
    }
    at += chars[at] == '-' || chars[at] == '+' ? 1 : 0;
    int digits = until - at;
    while (at < until && chars[at] >= '0' && chars[at] <= '9') {
      at++;
    }
    return at == until && digits >= 1 && digits <= 3;
  }

  private boolean readWide(String text) {
    BigDecimal value = new BigDecimal(text).stripTrailingZeros();
    wide = value;
    return value.signum() == 0
        || (value.scale() <= DIGITS && value.precision() - value.scale() <= DIGITS);
  }
}
