package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bursar.books.journal.Pace;
import org.bursar.books.journal.TransferFilter;
import org.bursar.books.store.BooksFault;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.support.CommandSequence;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Period;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Books as they were read like books that were never written any further. */
final class PastBooksTest {

  private static final Actor EVA = Actor.local("eva");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void they_read_as_they_did_then(long seed) {
    CommandSequence sequence = new CommandSequence(seed);
    Path file = folder.resolve(seed + ".books");
    InstantSource clock = InstantSource.fixed(CommandSequence.START);
    NewBooks.create(file, Batch.together(sequence.opening()), EVA, clock, "line");
    try (Books books = LocalBooks.open(file, LocalBooks.Access.WRITE, EVA, clock)) {
      write(books, sequence);
      Enterprise then = books.now();
      Map<String, Object> read = read(books.records(), then);
      write(books, sequence);
      assertThat(books.now().entry()).isGreaterThan(then.entry());

      Books past = new PastBooks(books, then);
      read(past.records(), then)
          .forEach((part, value) -> assertThat(value).as(part).isEqualTo(read.get(part)));
      assertThat(past.now()).isEqualTo(then);
      assertThat(past.asOf(Instant.MAX)).isEqualTo(then);
      assertThat(past.isReadOnly()).isTrue();
      assertThatThrownBy(() -> past.after(then.entry() + 1))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> past.submit(Batch.each(List.of()))).isInstanceOf(BooksFault.class);
    }
  }

  private static void write(Books books, CommandSequence sequence) {
    for (int batch = 0; batch < 15; batch++) {
      books.submit(new Batch(Batch.Mode.EACH, sequence.next(20), sequence.later()));
    }
  }

  /** All that can be read, part by part, with the accounts that there were then. */
  private static Map<String, Object> read(Records records, Enterprise then) {
    Map<String, Object> all = new TreeMap<>();
    long end = Long.MAX_VALUE;
    all.put("entries after", records.entriesAfter(0, 10_000));
    all.put("entries before", records.entriesBefore(end, 10_000));
    all.put("transfers after", records.transfersAfter(0, end, 10_000));
    all.put(
        "transfers before",
        records.transfersBefore(TransferFilter.ALL, end, end, 10_000, Pace.UNWATCHED));
    all.put("totals", records.totals(TransferFilter.ALL, end, Pace.UNWATCHED));
    all.put("firings", records.firingsAfter(0, null, end, 10_000));
    all.put("last", records.lastNotAfter(Instant.MAX));
    then.funds()
        .months()
        .rows(then.setup().currency())
        .forEach(
            row -> {
              Period period = row.key().period();
              all.put("charges " + period, records.charges(period, end));
              all.put("corrections " + period, records.corrections(period, end));
            });
    for (Account account : then.organization().accounts().byOrdinal()) {
      all.put("entries of " + account.id(), records.entriesOf(account.id(), end, 10_000));
      all.put("balances " + account.id(), records.balances(account.id()));
      all.put("balance " + account.id(), records.balance(account.id(), end));
      all.put("movements " + account.id(), records.movements(account.id(), 0, end, 10_000));
      all.put("firings of " + account.id(), records.firingsOf(account.id(), end, 10_000));
    }
    for (long number = 1; number <= then.entry(); number++) {
      all.put("named " + number, records.named(number));
      all.put("undone " + number, records.undoneBy(number, end));
    }
    return all;
  }
}
