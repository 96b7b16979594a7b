package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.bursar.books.journal.Correction;
import org.bursar.codec.CommandCodec;
import org.bursar.support.AcmeBooks;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is listed as having changed a month after it was closed (domain, section 3). */
final class CorrectionsTest {

  private static final Period AUGUST = Period.of(2026, 8);
  private static final Period SEPTEMBER = Period.of(2026, 9);
  private static final Period OCTOBER = Period.of(2026, 10);

  @TempDir private Path folder;

  private AcmeBooks acme;
  private Books books;
  private int ids;

  @BeforeEach
  void open() {
    acme = new AcmeBooks(folder);
    books = acme.write();
  }

  @AfterEach
  void close() {
    books.close();
    assertThat(Verifier.check(acme.file(), _ -> {}).fault()).isEmpty();
  }

  @Test
  void only_what_came_after_the_last_closing_is_a_correction() {
    give(Wishes.charge("M", "2026-09", "10.00"));
    assertThat(listed(SEPTEMBER)).as("open").isEmpty();
    give(Wishes.close("2026-09"));
    assertThat(listed(SEPTEMBER)).as("as it was closed").isEmpty();
    give(Wishes.charge("M", "2026-09", "12.00"));
    assertThat(listed(SEPTEMBER)).containsExactly("bill 10.00 -> 12.00");

    give(Wishes.reopen("2026-09"));
    assertThat(listed(SEPTEMBER)).as("open again").isEmpty();
    give(Wishes.charge("M", "2026-09", "13.00"));
    assertThat(listed(SEPTEMBER)).as("changed while open").isEmpty();
    give(Wishes.close("2026-09"));
    assertThat(listed(SEPTEMBER)).as("closed again").isEmpty();

    give(Wishes.charge("M", "2026-09", "11.00"), Wishes.charge("M", "2026-09", "-2.50"));
    give(Wishes.charge("M", "2026-09", "1.00", "late"));
    assertThat(listed(SEPTEMBER))
        .containsExactly("bill 13.00 -> 11.00", "bill 11.00 -> -2.50", "late 0.00 -> 1.00");
  }

  @Test
  void a_statement_of_the_same_figure_is_no_correction() {
    give(Wishes.charge("M", "2026-09", "10.00"), Wishes.close("2026-09"));
    give(Wishes.charge("M", "2026-09", "10.00"), Wishes.charge("M", "2026-09", "10"));
    give(Wishes.charge("M", "2026-09", "0.00", "another source"));
    assertThat(listed(SEPTEMBER)).isEmpty();
    give(Wishes.charge("M", "2026-09", "9.00"), Wishes.charge("M", "2026-09", "10.00"));
    assertThat(listed(SEPTEMBER))
        .as("there and back are two")
        .containsExactly("bill 10.00 -> 9.00", "bill 9.00 -> 10.00");
  }

  @Test
  void an_earlier_month_counts_from_the_closing_that_closed_it_too() {
    give(Wishes.charge("M", "2026-08", "5.00"), Wishes.close("2026-09"));
    give(Wishes.charge("M", "2026-08", "6.00"), Wishes.reopen("2026-09"));
    give(Wishes.charge("M", "2026-08", "7.00"), Wishes.close("2026-09"));
    assertThat(listed(AUGUST))
        .as("it stayed closed")
        .containsExactly("bill 5.00 -> 6.00", "bill 6.00 -> 7.00");
    assertThat(listed(SEPTEMBER)).isEmpty();
  }

  @Test
  void an_open_month_has_none_whatever_is_stated() {
    give(Wishes.close("2026-09"), Wishes.charge("M", "2026-10", "5.00"));
    give(Wishes.charge("M", "2026-10", "6.00"));
    assertThat(listed(OCTOBER)).isEmpty();
    assertThat(listed(Period.of(2031, 1))).isEmpty();
  }

  @Test
  void a_correction_says_where_it_stands_and_who_gave_it_also_when_opened_again() {
    give(Wishes.charge("M", "2026-09", "10.00"), Wishes.close("2026-09"));
    give(Wishes.charge("M", "2026-09", "12.00"));
    long entry = books.now().entry();
    books.close();
    books = acme.read();
    Correction only = books.records().corrections(SEPTEMBER, Long.MAX_VALUE).getFirst();
    assertThat(only.entry()).isEqualTo(entry);
    assertThat(only.at()).isEqualTo(AcmeBooks.NOON);
    assertThat(only.account()).hasToString("M");
    assertThat(only.actor()).isEqualTo(AcmeBooks.EVA.name());
    assertThat(listed(SEPTEMBER)).containsExactly("bill 10.00 -> 12.00");
  }

  private List<String> listed(Period period) {
    return books.records().corrections(period, Long.MAX_VALUE).stream()
        .map(each -> each.source() + " " + each.before().plain() + " -> " + each.after().plain())
        .toList();
  }

  private void give(Command... commands) {
    for (Command command : commands) {
      CommandId id = new CommandId(new UUID(5, ++ids));
      var line = CommandCodec.decode(CommandCodec.encode(id, command, null, null, null));
      assertThat(books.submit(Batch.each(List.of(line))))
          .as("%s", command)
          .allMatch(Outcome.Accepted.class::isInstance);
    }
  }
}
