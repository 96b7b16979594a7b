package org.bursar.books;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.bursar.support.DemoFile;
import org.bursar.support.Ratio;
import org.bursar.vocabulary.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the books of 100,000 accounts knew at any of a million entries, and near the one before. */
@Tag("bench")
final class PastBench {

  private static final Actor EVA = Actor.local("eva");
  private static final int TIMES = 15;

  @Test
  void any_instant_is_there_soon_and_the_next_at_once() throws Exception {
    try (Books books =
        LocalBooks.open(
            DemoFile.HUNDRED_THOUSAND.path(),
            LocalBooks.Access.READ,
            EVA,
            InstantSource.system())) {
      Random random = new Random(5);
      long last = books.now().entry();
      measure(books, "any entry of " + last, "goal <= 2,000 ms", _ -> random.nextLong(last));
      measure(books, "1 entry back", "goal <= 200 ms", now -> Math.max(1, now - 1));
      measure(books, "1 entry on", "goal <= 200 ms", now -> now + 1);
      measure(books, "500 entries back", "goal <= 200 ms", now -> Math.max(1, now - 500));
      measure(books, "3,000 entries on", "goal <= 200 ms", now -> Math.min(last - 1, now + 3_000));
    }
  }

  private static void measure(Books books, String what, String goal, LongUnaryOperator next)
      throws IOException {
    double[] millis = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long wanted = next.applyAsLong(at);
      long start = System.nanoTime();
      books.after(wanted);
      millis[i] = (System.nanoTime() - start) / 1e6;
      at = wanted;
    }
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    Ratio.line(
        String.format(
            Locale.ROOT,
            "as of %-40s median %7.1f ms, slowest %7.1f ms, first %7.1f ms (%s)",
            what,
            sorted[TIMES / 2],
            sorted[TIMES - 1],
            millis[0],
            goal));
  }

  private static long at;
}
