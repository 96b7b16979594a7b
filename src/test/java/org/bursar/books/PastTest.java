package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bursar.books.store.Rows;
import org.bursar.books.store.Store;
import org.bursar.codec.Entry;
import org.bursar.enterprise.Enterprise;
import org.bursar.support.CommandSequence;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Stamp;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the books knew after any entry is what a replay from the first one makes of it. */
final class PastTest {

  private static final Actor EVA = Actor.local("eva");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void every_entry_in_any_order_equals_a_replay(long seed) {
    Path file = made(seed);
    List<Map<String, Object>> replayed = replayed(file);
    assertThat(replayed).hasSizeGreaterThan(100);
    for (Past.Pace pace :
        List.of(
            // From the tables alone; a few entries beyond them; from the first entry alone.
            new Past.Pace(0, 0, 1_000),
            new Past.Pace(3, 5, 2),
            new Past.Pace(40, 60, 7),
            Past.Pace.USUAL)) {
      try (Store store = Store.open(file, false)) {
        Past past = new Past(store, pace);
        for (int entry : shuffled(replayed.size(), seed)) {
          assertThat(Rows.of(past.after(entry)))
              .as("seed %d, %s, entry %d", seed, pace, entry)
              .isEqualTo(replayed.get(entry));
        }
      }
    }
  }

  private Path made(long seed) {
    CommandSequence sequence = new CommandSequence(seed);
    Path file = folder.resolve(seed + ".books");
    InstantSource clock = InstantSource.fixed(CommandSequence.START);
    NewBooks.create(file, Batch.together(sequence.opening()), EVA, clock, "line");
    try (Books books = LocalBooks.open(file, LocalBooks.Access.WRITE, EVA, clock)) {
      for (int batch = 0; batch < 50; batch++) {
        books.submit(new Batch(Batch.Mode.EACH, sequence.next(12), sequence.later()));
      }
    }
    return file;
  }

  private static List<Map<String, Object>> replayed(Path file) {
    List<Map<String, Object>> values = new ArrayList<>();
    Enterprise value = Enterprise.NOTHING;
    values.add(Rows.of(value));
    try (Store store = Store.open(file, false)) {
      for (Entry entry : store.records().entriesAfter(0, Integer.MAX_VALUE)) {
        value = value.apply(entry.events(), new Stamp(entry.number(), entry.at(), entry.actor()));
        values.add(Rows.of(value));
      }
    }
    return values;
  }

  private static List<Integer> shuffled(int count, long seed) {
    List<Integer> entries = new ArrayList<>();
    for (int entry = 0; entry < count; entry++) {
      entries.add(entry);
    }
    Collections.shuffle(entries, new Random(seed));
    return entries;
  }
}
