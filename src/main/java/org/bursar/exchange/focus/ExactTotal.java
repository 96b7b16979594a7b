package org.bursar.exchange.focus;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An exact sum of decimals. Those that fit 64 bits are summed per number of decimals, without an
 * object or a multiplication per row; what runs over is carried on as a big decimal.
 */
final class ExactTotal {

  private long[] sums = new long[0];
  private @Nullable BigDecimal wide;

  void add(DecimalCell number) {
    BigDecimal large = number.wide();
    if (large != null) {
      addWide(large);
      return;
    }
    int scale = number.scale();
    if (scale >= sums.length) {
      sums = Arrays.copyOf(sums, scale + 1);
    }
    long sum = sums[scale] + number.unscaled();
    if (((sums[scale] ^ sum) & (number.unscaled() ^ sum)) < 0) {
      addWide(BigDecimal.valueOf(sums[scale], scale));
      sum = number.unscaled();
    }
    sums[scale] = sum;
  }

  /** The sum so far, without zeros at the end of its decimals. */
  BigDecimal value() {
    BigDecimal value = wide == null ? BigDecimal.ZERO : wide;
    for (int scale = 0; scale < sums.length; scale++) {
      value = value.add(BigDecimal.valueOf(sums[scale], scale));
    }
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private void addWide(BigDecimal value) {
    wide = wide == null ? value : wide.add(value);
  }
}
