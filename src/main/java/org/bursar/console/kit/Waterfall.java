package org.bursar.console.kit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the bars of a statement stand: each begins where the one before ended. Parts of the whole
 * width, 0 to 1; only what is drawn is a double, the sums are exact.
 *
 * @param bars one for each row
 * @param sum the bar of the sum
 */
record Waterfall(List<Bar> bars, Bar sum) {
  /** From where to where, the smaller first. */
  record Bar(double from, double to) {}

  static Waterfall of(List<StatementRow> rows) {
    BigDecimal at = BigDecimal.ZERO;
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    List<BigDecimal> stops = new ArrayList<>(List.of(at));
    for (StatementRow row : rows) {
      at = at.add(row.effect().decimal());
      low = low.min(at);
      high = high.max(at);
      stops.add(at);
    }
    List<Bar> bars = new ArrayList<>();
    for (int index = 0; index < rows.size(); index++) {
      bars.add(bar(stops.get(index), stops.get(index + 1), low, high));
    }
    return new Waterfall(List.copyOf(bars), bar(BigDecimal.ZERO, at, low, high));
  }

  private static Bar bar(BigDecimal from, BigDecimal to, BigDecimal low, BigDecimal high) {
    double a = part(from, low, high);
    double b = part(to, low, high);
    return new Bar(Math.min(a, b), Math.max(a, b));
  }

  private static double part(BigDecimal value, BigDecimal low, BigDecimal high) {
    BigDecimal span = high.subtract(low);
    return span.signum() == 0
        ? 0
        : value.subtract(low).divide(span, MathContext.DECIMAL32).doubleValue();
  }
}
