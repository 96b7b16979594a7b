package org.bursar.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.console.kit.Backgrounds;
import org.bursar.enterprise.Enterprise;
import org.bursar.support.DemoFile;
import org.bursar.support.Ratio;
import org.bursar.vocabulary.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How soon the palette has its first hits among 100,000 accounts in 2,000 units. */
@Tag("bench")
final class PaletteBench {

  private static final int TIMES = 21;

  @Test
  void the_first_hits_are_there_at_once() throws Exception {
    Enterprise enterprise;
    try (Books books =
        LocalBooks.open(
            DemoFile.HUNDRED_THOUSAND.path(),
            LocalBooks.Access.READ,
            Actor.local("eva"),
            InstantSource.system())) {
      enterprise = books.now();
    }
    long start = System.nanoTime();
    PaletteIndex index = PaletteIndex.of(enterprise, PaletteIndex.NOTHING);
    Ratio.line(
        String.format(
            Locale.ROOT,
            "palette: index of %d things, once: %.0f ms",
            index.things().size(),
            (System.nanoTime() - start) / 1e6));
    index.find("a", 8, Backgrounds.unwatched());
    for (String query : List.of("p", "pay", "order service", "zfpt", "zhifu", "qqqq", "10099")) {
      measure(index, query);
    }
  }

  private static void measure(PaletteIndex index, String query) throws IOException {
    double[] millis = new double[TIMES];
    int found = 0;
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      found = index.find(query, 8, Backgrounds.unwatched()).size();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    double first = millis[0];
    Arrays.sort(millis);
    assertThat(found).isBetween(0, 8);
    Ratio.line(
        String.format(
            Locale.ROOT,
            "palette: %-14s first %6.1f ms, median %6.1f ms, %d hits (goal <= 50 ms)",
            query,
            first,
            millis[TIMES / 2],
            found));
  }
}
