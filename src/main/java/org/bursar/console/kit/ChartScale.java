package org.bursar.console.kit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The upright axis of a chart: round steps from below the lowest value to above the highest, zero
 * among them.
 *
 * @param ticks bottom to top, at least two
 */
record ChartScale(List<BigDecimal> ticks) {
  private static final int STEPS = 4;

  static ChartScale of(List<ChartPoint> points) {
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    for (ChartPoint point : points) {
      low = low.min(point.value());
      high = high.max(point.value());
    }
    // No finer than the figures themselves: there are no halves of a cent.
    int decimals = points.stream().mapToInt(point -> point.value().scale()).max().orElse(0);
    BigDecimal step =
        step(high.subtract(low)).max(BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, decimals)));
    BigDecimal tick = low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    List<BigDecimal> ticks = new ArrayList<>(List.of(tick));
    while (tick.compareTo(high) < 0 || ticks.size() < 2) {
      tick = tick.add(step);
      ticks.add(tick);
    }
    return new ChartScale(List.copyOf(ticks));
  }

  /** Where a value stands between the lowest tick, 0, and the highest, 1. */
  double part(BigDecimal value) {
    BigDecimal low = ticks.getFirst();
    BigDecimal span = ticks.getLast().subtract(low);
    return value.subtract(low).divide(span, MathContext.DECIMAL32).doubleValue();
  }

  /** The smallest of 1, 2, 5 times a power of ten with which four steps reach over the span. */
  private static BigDecimal step(BigDecimal span) {
    if (span.signum() == 0) {
      return BigDecimal.ONE;
    }
    BigDecimal least = span.divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
    for (int times : new int[] {1, 2, 5}) {
      BigDecimal step = power.multiply(BigDecimal.valueOf(times));
      if (step.compareTo(least) >= 0) {
        return step;
      }
    }
    return power.multiply(BigDecimal.TEN);
  }
}
