package org.bursar.console.kit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * What can be seen of a balance: an account that everybody pays from has a hundred thousand points
 * a year, and a picture a few hundred columns. Of those that fall into one column the first, the
 * lowest, the highest and the last are drawn, which look the same as all of them.
 */
final class ChartColumns {

  private ChartColumns() {}

  /**
   * The points that are drawn, in the order of time.
   *
   * @param points in the order of time
   * @param column into which column of the picture an instant falls; later ones never before
   *     earlier ones
   */
  static List<ChartPoint> drawn(List<ChartPoint> points, ToLongFunction<Instant> column) {
    List<ChartPoint> drawn = new ArrayList<>();
    int begin = 0;
    while (begin < points.size()) {
      long at = column.applyAsLong(points.get(begin).at());
      int end = begin + 1;
      while (end < points.size() && column.applyAsLong(points.get(end).at()) == at) {
        end++;
      }
      drawn.addAll(seen(points.subList(begin, end)));
      begin = end;
    }
    return drawn;
  }

  private static List<ChartPoint> seen(List<ChartPoint> column) {
    int low = 0;
    int high = 0;
    for (int index = 1; index < column.size(); index++) {
      low = column.get(index).value().compareTo(column.get(low).value()) < 0 ? index : low;
      high = column.get(index).value().compareTo(column.get(high).value()) > 0 ? index : high;
    }
    Set<Integer> kept =
        new LinkedHashSet<>(
            List.of(0, Math.min(low, high), Math.max(low, high), column.size() - 1));
    return kept.stream().map(column::get).toList();
  }
}
