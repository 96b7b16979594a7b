package org.bursar.support.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.books.NewBooks;
import org.bursar.books.Verifier;
import org.bursar.books.store.Rows;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.support.naive.Comparison.Sides;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.RefusalCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Books keep what the naive model says, however often a command is sent (domain, section 10). */
final class NaiveBooksTest {

  private static final InstantSource CLOCK = InstantSource.fixed(Comparison.START);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void sent_twice_each_command_has_one_effect_and_the_records_are_the_model_s(long seed) {
    Comparison run = run(seed);
    Path file = folder.resolve(seed + ".books");
    List<String> told = run.told();
    Batch first = Batch.together(List.of(decoded(told.getFirst())));
    NewBooks.create(file, first, Comparison.EVA, CLOCK, "line");
    try (Books books = open(file, LocalBooks.Access.WRITE)) {
      for (String line : told.subList(1, told.size())) {
        Outcome outcome = send(books, line, decoded(line));
        long entry = books.now().entry();
        assertThat(send(books, line, decoded(line))).isEqualTo(outcome);
        assertThat(send(books, line, another(line)))
            .isInstanceOfSatisfying(
                Outcome.Refused.class,
                refused ->
                    assertThat(refused.refusal().code()).isEqualTo(RefusalCode.COMMAND_ID_REUSED));
        assertThat(books.now().entry()).isEqualTo(entry);
      }
      assertThat(Rows.of(books.now())).isEqualTo(Rows.of(run.now()));
    }
    try (Books again = open(file, LocalBooks.Access.READ)) {
      assertThat(Rows.of(again.now())).isEqualTo(Rows.of(run.now()));
      assertThat(firings(again)).isEqualTo(Firings.ofModel(run.model())).isNotEmpty();
    }
    assertThat(Verifier.check(file, _ -> {}).fault()).isEmpty();
  }

  private static Comparison run(long seed) {
    RandomSteps random = new RandomSteps(seed);
    Comparison run = new Comparison(Sides.of(RandomSteps.zone(seed)));
    random.opening().forEach(run::step);
    for (int i = 0; i < 100; i++) {
      assertThat(run.step(random.next(run.model().ledger, run.at()))).isNull();
    }
    return run;
  }

  private static Books open(Path file, LocalBooks.Access access) {
    return LocalBooks.open(file, access, Comparison.EVA, CLOCK);
  }

  private static Outcome send(Books books, String line, Decoded command) {
    Instant at = Instant.parse(line.substring(0, line.indexOf(' ')));
    return books.submit(new Batch(Batch.Mode.EACH, List.of(command), at)).getFirst();
  }

  private static Decoded decoded(String line) {
    return CommandCodec.decode(line.substring(line.indexOf('{')));
  }

  /** Another body under the same id. */
  private static Decoded another(String line) {
    String id = ((Decoded.Received) decoded(line)).id().toString();
    return CommandCodec.decode(
        "{\"id\":\"%s\",\"type\":\"RenameUnit\",\"unit\":\"u\",\"name\":\"other\"}".formatted(id));
  }

  private static List<String> firings(Books books) {
    return books.records().firingsAfter(0, null, books.now().entry(), 10_000).stream()
        .map(
            each ->
                "%s %s %s %s %d %d"
                    .formatted(
                        each.account(),
                        each.at(),
                        each.available().plain(),
                        each.threshold().plain(),
                        each.entry(),
                        each.reminders()))
        .sorted()
        .toList();
  }
}
