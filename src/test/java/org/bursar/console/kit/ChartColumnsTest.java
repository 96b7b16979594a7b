package org.bursar.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A chart of many points looks the same drawn with few. */
class ChartColumnsTest {

  private static List<ChartPoint> points(long... secondsAndValues) {
    List<ChartPoint> points = new ArrayList<>();
    for (int i = 0; i < secondsAndValues.length; i += 2) {
      points.add(
          new ChartPoint(
              Instant.ofEpochSecond(secondsAndValues[i]),
              BigDecimal.valueOf(secondsAndValues[i + 1])));
    }
    return points;
  }

  /** Columns of ten seconds. */
  private static List<ChartPoint> drawn(List<ChartPoint> points) {
    return ChartColumns.drawn(points, at -> at.getEpochSecond() / 10);
  }

  @Test
  void where_every_point_has_a_column_all_are_drawn() {
    List<ChartPoint> points = points(5, 1, 15, 7, 25, 7, 39, -3);
    assertThat(drawn(points)).isEqualTo(points);
    assertThat(drawn(List.of())).isEmpty();
  }

  @Test
  void of_a_column_the_first_the_lowest_the_highest_and_the_last_are_drawn_in_their_order() {
    assertThat(drawn(points(0, 5, 1, 6, 2, 9, 3, 8, 4, 1, 5, 2, 6, 4)))
        .isEqualTo(points(0, 5, 2, 9, 4, 1, 6, 4));
    assertThat(drawn(points(0, 9, 1, 3, 2, 1))).isEqualTo(points(0, 9, 2, 1));
  }

  @Test
  void what_is_lowest_and_highest_in_each_column_and_where_it_ends_stays() {
    Random random = new Random(7);
    long[] flat = new long[20_000];
    for (int i = 0; i < flat.length; i += 2) {
      flat[i] = i / 20;
      flat[i + 1] = random.nextInt(-1_000, 1_000);
    }
    List<ChartPoint> points = points(flat);
    List<ChartPoint> drawn = drawn(points);
    assertThat(drawn).hasSizeLessThanOrEqualTo(4 * 101).isSubsetOf(points);
    for (long column = 0; column <= 100; column++) {
      assertThat(extremes(drawn, column)).isEqualTo(extremes(points, column));
    }
  }

  private static String extremes(List<ChartPoint> points, long column) {
    List<ChartPoint> here =
        points.stream().filter(point -> point.at().getEpochSecond() / 10 == column).toList();
    if (here.isEmpty()) {
      return "";
    }
    long[] values = here.stream().mapToLong(point -> point.value().longValue()).toArray();
    String ends = values[0] + " " + values[values.length - 1];
    LongSummaryStatistics all = Arrays.stream(values).summaryStatistics();
    return ends + " " + all.getMin() + " " + all.getMax();
  }
}
