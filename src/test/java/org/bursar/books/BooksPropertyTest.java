package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.bursar.books.store.Rows;
import org.bursar.support.CommandSequence;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Outcome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What always holds of books (domain, section 10), after any sequence of commands. */
final class BooksPropertyTest {

  private static final Actor EVA = Actor.local("eva");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void tables_equal_a_replay_and_the_past_is_what_it_was(long seed) {
    CommandSequence sequence = new CommandSequence(seed);
    Path file = folder.resolve(seed + ".books");
    InstantSource clock = InstantSource.fixed(CommandSequence.START);
    NewBooks.create(file, Batch.together(sequence.opening()), EVA, clock, "line");
    Map<Instant, Map<String, Object>> seen = new TreeMap<>();
    int accepted = 0;
    try (Books books = LocalBooks.open(file, LocalBooks.Access.WRITE, EVA, clock)) {
      for (int batch = 0; batch < 40; batch++) {
        Batch.Mode mode = sequence.below(4) == 0 ? Batch.Mode.TOGETHER : Batch.Mode.EACH;
        int size = mode == Batch.Mode.TOGETHER ? 2 : 1 + sequence.below(20);
        Instant at = sequence.later();
        var outcomes = books.submit(new Batch(mode, sequence.next(size), at));
        accepted += (int) outcomes.stream().filter(Outcome.Accepted.class::isInstance).count();
        seen.put(at, Rows.of(books.now()));
      }
      seen.forEach(
          (at, rows) ->
              assertThat(Rows.of(books.asOf(at))).as("seed %d at %s", seed, at).isEqualTo(rows));
    }
    try (Books again = LocalBooks.open(file, LocalBooks.Access.READ, EVA, clock)) {
      assertThat(Rows.of(again.now())).isEqualTo(((TreeMap<?, ?>) seen).lastEntry().getValue());
    }
    assertThat(Verifier.check(file, _ -> {}).fault()).isEmpty();
    assertThat(accepted).as("a sequence that is mostly refused proves nothing").isGreaterThan(60);
  }
}
