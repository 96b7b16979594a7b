package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bursar.books.LocalBooks.Access;
import org.bursar.books.backup.Backups;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.FirstSchema;
import org.bursar.books.store.NextSchema;
import org.bursar.books.store.Rows;
import org.bursar.books.store.Schema;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books of the first published version, brought to the current one. */
final class FirstSchemaTest {

  private static final Actor EVA = Actor.local("eva");
  private static final Instant THEN = Instant.parse("2026-10-05T08:00:00Z");

  @TempDir private Path folder;
  private Path file;
  private Map<String, Object> rows;
  private int ids;

  @BeforeEach
  void books_of_the_first_version() throws Exception {
    file = folder.resolve("acme.books");
    Command open = Wishes.openEnterprise("CNY", "Asia/Shanghai");
    NewBooks.create(file, Batch.together(List.of(received(open))), EVA, clock(THEN), "line");
    try (Books books = at(THEN)) {
      accepted(books, Wishes.readying().toArray(Command[]::new));
      accepted(books, Wishes.createAccount("A"), Wishes.topUp("M", "100.00"));
      accepted(books, Wishes.transfer("M", "A", "30.00"), Wishes.charge("A", "2026-09", "5.00"));
      accepted(books, Wishes.close("2026-09"), Wishes.settle("A"));
      rows = Rows.of(books.now());
    }
    Backups.of(file).list().forEach(copy -> assertThat(copy.toFile().delete()).isTrue());
    FirstSchema.rewrite(file);
    assertThat(NextSchema.tablesAndVersion(file, "alert")).containsExactly(0, 1);
  }

  @Test
  void opened_for_writing_it_is_current_and_says_what_it_said() throws Exception {
    try (Books books = at(THEN)) {
      assertThat(Rows.of(books.now())).isEqualTo(rows);
    }
    assertThat(NextSchema.tablesAndVersion(file, "alert"))
        .containsExactly(1, Schema.CURRENT.version());
    assertThat(Verifier.check(file, _ -> {}).fault()).isEmpty();
  }

  @Test
  void what_it_had_no_tables_for_works_in_it() {
    Instant dayAfter = THEN.plusSeconds(86_400);
    try (Books books = at(THEN)) {
      accepted(books, Wishes.alert("A", "25.00"), Wishes.reclaim("A", "M", "2.00"));
      accepted(books, Wishes.enterpriseCredit("50.00", "CNY"), Wishes.creditLimit("M", "9.00"));
    }
    try (Books books = at(dayAfter)) {
      accepted(books, Wishes.sendReminders(), Wishes.confirmContract("M"));
      var a = books.now().organization().accounts().get(new AccountId("A"));
      assertThat(books.now().funds().alerts().find(a.ordinal()).reminders()).isEqualTo(1);
      assertThat(books.asOf(THEN.minusSeconds(1)).entry()).isZero();
      rows = Rows.of(books.now());
    }
    try (Books again = LocalBooks.open(file, Access.READ, EVA, clock(dayAfter))) {
      assertThat(Rows.of(again.now())).isEqualTo(rows);
    }
    assertThat(Verifier.check(file, _ -> {}).fault()).isEmpty();
  }

  @Test
  void a_reader_leaves_it_as_it_is_and_says_what_to_do() throws Exception {
    assertThatThrownBy(() -> LocalBooks.open(file, Access.READ, EVA, clock(THEN)))
        .isInstanceOfSatisfying(
            BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.OLDER));
    assertThat(NextSchema.tablesAndVersion(file, "alert")).containsExactly(0, 1);
  }

  private Books at(Instant instant) {
    return LocalBooks.open(file, Access.WRITE, EVA, clock(instant));
  }

  private void accepted(Books books, Command... commands) {
    Batch batch = Batch.each(Stream.of(commands).map(this::received).toList());
    assertThat(books.submit(batch)).allMatch(Outcome.Accepted.class::isInstance);
  }

  private Decoded received(Command command) {
    CommandId id = new CommandId(new UUID(3, ++ids));
    return CommandCodec.decode(CommandCodec.encode(id, command, null, null, null));
  }

  private static InstantSource clock(Instant instant) {
    return InstantSource.fixed(instant);
  }
}
