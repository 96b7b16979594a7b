package org.bursar.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/**
 * How fast something is beside its floor: five pairs in turn, of which the median ratio counts.
 * Ratios are gathered in {@code target/bench.txt}, a line each.
 */
public final class Ratio {

  private static final int PAIRS = 5;

  private Ratio() {}

  /** Work that takes its time. */
  @FunctionalInterface
  public interface Work {
    /** Does it once; the nanoseconds that count. */
    long nanos() throws Exception;
  }

  /** Measures the floor's time over ours: 1 is as fast as the floor, 0.5 half as fast. */
  public static double measure(String what, String goal, Work ours, Work floor) throws Exception {
    ours.nanos();
    floor.nanos();
    double[] ratios = new double[PAIRS];
    long[] times = new long[PAIRS];
    for (int pair = 0; pair < PAIRS; pair++) {
      long floorNanos = floor.nanos();
      times[pair] = ours.nanos();
      ratios[pair] = (double) floorNanos / times[pair];
    }
    Arrays.sort(ratios);
    Arrays.sort(times);
    double median = ratios[PAIRS / 2];
    line(
        "%-52s %5.2f of the floor (%.2f-%.2f; ours %.1f ms; goal %s)"
            .formatted(what, median, ratios[0], ratios[PAIRS - 1], times[PAIRS / 2] / 1e6, goal));
    return median;
  }

  /** Adds a line to the table. */
  public static void line(String line) throws IOException {
    System.out.println("bench: " + line);
    Path table = Path.of("target", "bench.txt");
    Files.createDirectories(table.getParent());
    Files.writeString(
        table,
        String.format(Locale.ROOT, "%s%n", line),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
