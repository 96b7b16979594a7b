package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bursar.books.Kept.Keeping;
import org.bursar.books.journal.Pace;
import org.bursar.books.journal.TransferFilter;
import org.bursar.books.journal.TransferRecord;
import org.bursar.books.store.Rows;
import org.bursar.codec.Decoded;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.support.CommandSequence;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Period;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of books of every kind, wherever they are kept. */
final class BooksConformanceTest {

  private static final int TRANSFERS = 4_200;

  private static final String ACCOUNT =
      "\"CreateAccount\",\"account\":\"a\",\"name\":\"A\",\"legalName\":\"Acme Ltd\","
          + "\"currency\":\"CNY\"";

  private static final String TRANSFER =
      "\"Transfer\",\"from\":\"M\",\"to\":\"a\",\"amount\":\"1.00\",\"remark\":\"%s\"";

  @TempDir private Path folder;
  private final Acme acme = new Acme();

  @ParameterizedTest
  @CsvSource({"SERVER_FILE,1", "SERVER_FILE,2", "SERVER_POSTGRESQL,1", "SERVER_POSTGRESQL,3"})
  void tables_equal_a_replay_and_the_past_is_what_it_was(Kept kept, long seed) {
    CommandSequence sequence = new CommandSequence(seed);
    Map<Instant, Map<String, Object>> seen = new TreeMap<>();
    int accepted = 0;
    try (Keeping keeping = kept.create(folder, Batch.together(sequence.opening()))) {
      try (Books books = keeping.open()) {
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
      try (Books again = keeping.open()) {
        assertThat(Rows.of(again.now())).isEqualTo(((TreeMap<?, ?>) seen).lastEntry().getValue());
      }
      assertThat(keeping.verify().fault()).isEmpty();
    }
    assertThat(accepted).as("a sequence that is mostly refused proves nothing").isGreaterThan(60);
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVER_FILE", "SERVER_POSTGRESQL"})
  void what_is_read_of_a_server_is_what_is_read_of_a_file(Kept kept) {
    List<Object> ofFile = readAfter(Kept.FILE);
    List<Object> ofServer = readAfter(kept);
    for (int i = 0; i < ofFile.size(); i++) {
      assertThat(ofServer.get(i)).as("reading %d", i).isEqualTo(ofFile.get(i));
    }
  }

  /** All that can be read, after the same commands. */
  private List<Object> readAfter(Kept kept) {
    CommandSequence sequence = new CommandSequence(11);
    try (Keeping keeping = kept.create(folder, Batch.together(sequence.opening()))) {
      try (Books books = keeping.open()) {
        List<Decoded> sent = new ArrayList<>();
        for (int batch = 0; batch < 8; batch++) {
          List<Decoded> commands = sequence.next(100);
          sent.addAll(commands);
          books.submit(new Batch(Batch.Mode.EACH, commands, sequence.later()));
        }
        return read(books, sent);
      }
    }
  }

  private static List<Object> read(Books books, List<Decoded> sent) {
    Records records = books.records();
    Enterprise now = books.now();
    long last = now.entry();
    List<Object> read = new ArrayList<>();
    read.add(records.entriesAfter(0, 10_000));
    read.add(records.entriesAfter(last / 2, 7));
    read.add(records.entriesBefore(last / 2, 7));
    read.add(records.entry(last + 1));
    read.add(records.transfersAfter(0, last, 1_000));
    read.add(records.transfersAfter(2, last / 2, 1_000));
    read.add(records.firingsAfter(0, null, last, 1_000));
    for (Decoded command : sent) {
      read.add(records.known(((Decoded.Received) command).id()));
    }
    for (long entry = 1; entry <= last; entry += 9) {
      read.add(records.named(entry).toString());
      read.add(records.undoneBy(entry, last));
    }
    for (Account account : now.organization().accounts().byOrdinal()) {
      AccountId id = account.id();
      read.add(records.entriesOf(id, last + 1, 1_000));
      read.add(records.balances(id));
      read.add(records.balance(id, last / 2));
      read.add(records.movements(id, last / 4, last, 1_000));
      read.add(records.firingsOf(id, last, 10));
    }
    for (int asset = 0; asset < 20; asset++) {
      read.add(records.entriesOf(new AssetId("asset-" + asset), last + 1, 50));
    }
    for (int month = 1; month < 7; month++) {
      read.add(records.charges(Period.of(2026, month), last));
      read.add(records.corrections(Period.of(2026, month), last));
    }
    read.add(records.transfersBefore(TransferFilter.ALL, Long.MAX_VALUE, last, 50, Pace.UNWATCHED));
    read.add(records.totals(TransferFilter.ALL, last, Pace.UNWATCHED));
    for (long entry = 0; entry < last; entry += 41) {
      read.add(Rows.of(books.after(entry)));
    }
    return read;
  }

  @ParameterizedTest
  @EnumSource
  void a_command_sent_twice_is_done_once_and_another_body_is_refused(Kept kept) {
    try (Keeping keeping = kept.create(folder, acme.opening());
        Books books = keeping.open()) {
      String line = acme.topUp("10.00");
      List<Outcome> first = Acme.submit(books, line);
      assertThat(Acme.submit(books, line)).isEqualTo(first);
      assertThat(Acme.submit(books, line, acme.topUp("1.00")).getFirst())
          .isEqualTo(first.getFirst());
      assertThat(Acme.submit(books, line.replace("10.00", "11.00")).getFirst().toString())
          .contains("COMMAND_ID_REUSED");
      // Its sender may have seen more by now.
      String seen = line.replace("\"id\"", "\"basis\":1,\"id\"");
      assertThat(Acme.submit(books, seen)).isEqualTo(first);
      assertThat(Acme.ownCash(books)).isEqualTo("11.00");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_refusal_is_given_again_after_they_were_closed(Kept kept) {
    String line = acme.wish("\"EnableAccountCenter\"");
    try (Keeping keeping = kept.create(folder, acme.opening())) {
      List<Outcome> first;
      try (Books books = keeping.open()) {
        first = Acme.submit(books, line);
        assertThat(first.getFirst().toString()).contains("NOT_VERIFIED");
      }
      try (Books books = keeping.open()) {
        assertThat(Acme.submit(books, line)).isEqualTo(first);
        assertThat(Acme.submit(books, line, acme.topUp("1.00")).getFirst())
            .isEqualTo(first.getFirst());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_batch_together_is_all_or_nothing(Kept kept) {
    try (Keeping keeping = kept.create(folder, acme.opening());
        Books books = keeping.open()) {
      List<Outcome> outcomes =
          books.submit(
              Batch.together(
                  Acme.decoded(acme.topUp("1.00"), acme.topUp("-1.00"), acme.topUp("2.00"))));
      assertThat(outcomes.get(0).toString()).contains("BATCH_REFUSED");
      assertThat(outcomes.get(1).toString()).contains("AMOUNT_INVALID");
      assertThat(Acme.ownCash(books)).isEqualTo("0.00");
      assertThat(books.now().entry()).isEqualTo(1);
      assertThat(books.submit(Batch.together(Acme.decoded(acme.topUp("1.00"), acme.topUp("2.00")))))
          .allMatch(Outcome.Accepted.class::isInstance);
      assertThat(books.records().entry(3).orElseThrow().batch()).isEqualTo(2);
      assertThat(keeping.verify().fault()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_listener_hears_of_every_durable_write(Kept kept) {
    try (Keeping keeping = kept.create(folder, acme.opening());
        Books books = keeping.open()) {
      List<Change> heard = new ArrayList<>();
      Runnable end = books.onChange(heard::add);
      Acme.submit(books, acme.topUp("1.00"), acme.topUp("2.00"));
      Acme.submit(books, acme.topUp("-1.00"));
      end.run();
      Acme.submit(books, acme.topUp("4.00"));
      assertThat(heard).hasSize(1);
      assertThat(heard.getFirst().entries()).hasSize(2);
      assertThat(heard.getFirst().before().entry()).isEqualTo(1);
      assertThat(heard.getFirst().after().entry()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void full_blocks_of_transfers_are_searched_as_rows_are(Kept kept) {
    try (Keeping keeping = kept.create(folder, Batch.together(new CommandSequence(1).opening()));
        Books books = keeping.open()) {
      List<String> lines = new ArrayList<>();
      lines.add(acme.wish(ACCOUNT));
      lines.add(acme.topUp("90000.00"));
      for (int i = 1; i <= TRANSFERS; i++) {
        lines.add(acme.wish(TRANSFER, i % 1_000 == 7 ? "预算 of the year" : "budget of the month"));
      }
      assertThat(Acme.submit(books, lines.toArray(String[]::new)))
          .allMatch(Outcome.Accepted.class::isInstance);
      long last = books.now().entry();
      assertThat(books.records().totals(TransferFilter.ALL, last, Pace.UNWATCHED).count())
          .isEqualTo(TRANSFERS);
      for (String word : List.of("year", "预算", "4007")) {
        TransferFilter wanted = TransferFilter.ALL.like(word);
        assertThat(
                books.records().transfersAfter(wanted, 0, last, 50, Pace.UNWATCHED).stream()
                    .map(TransferRecord::number))
            .isEqualTo(
                word.equals("4007")
                    ? List.of(4_007L)
                    : List.of(7L, 1_007L, 2_007L, 3_007L, 4_007L));
      }
      assertThat(keeping.verify().fault()).isEmpty();
    }
  }
}
