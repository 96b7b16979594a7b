package org.bursar.console.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bursar.books.journal.BalancePoint;
import org.bursar.console.kit.ChartPoint;

/** How the available balance went in the last twelve months, as a chart takes it. */
record BalanceHistory(List<ChartPoint> points, Instant from, Instant to) {

  static BalanceHistory of(List<BalancePoint> all, Instant now, ZoneId zone) {
    Instant from = now.atZone(zone).minusMonths(12).toInstant();
    List<ChartPoint> points = new ArrayList<>();
    for (BalancePoint point : all) {
      if (point.at().isAfter(from)) {
        points.add(new ChartPoint(point.at(), point.available().decimal()));
      } else {
        points.clear();
        points.add(new ChartPoint(from, point.available().decimal()));
      }
    }
    return new BalanceHistory(points, from, now);
  }
}
