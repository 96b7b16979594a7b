package org.bursar.exchange.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.books.NewBooks;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.support.CommandSequence;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement agrees with the balances of both dates, after any sequence of commands. */
final class StatementPropertyTest {

  private static final Actor EVA = Actor.local("eva");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void opening_and_closing_are_the_balances_of_both_dates_and_the_lines_lead_there(long seed) {
    CommandSequence sequence = new CommandSequence(seed);
    Path file = folder.resolve(seed + ".books");
    InstantSource clock = InstantSource.fixed(CommandSequence.START);
    NewBooks.create(file, Batch.together(sequence.opening()), EVA, clock, "line");
    TreeSet<LocalDate> days = new TreeSet<>();
    try (Books books = LocalBooks.open(file, LocalBooks.Access.WRITE, EVA, clock)) {
      for (int batch = 0; batch < 40; batch++) {
        Instant at = sequence.later();
        books.submit(new Batch(Batch.Mode.EACH, sequence.next(1 + sequence.below(20)), at));
        days.add(LocalDate.ofInstant(at, ZONE));
      }
      List<LocalDate> all = List.copyOf(days);
      int lines = 0;
      for (int round = 0; round < 12; round++) {
        LocalDate one = all.get(sequence.below(all.size())).minusDays(sequence.below(2));
        LocalDate other = all.get(sequence.below(all.size())).plusDays(sequence.below(2));
        LocalDate from = one.isAfter(other) ? other : one;
        LocalDate until = one.isAfter(other) ? one : other;
        lines += check(books, from, until, seed);
      }
      lines += check(books, null, null, seed);
      assertThat(lines).as("a statement of nothing proves nothing").isGreaterThan(100);
    }
  }

  /** Checks every account's statement of these days; returns how many lines they have. */
  private static int check(Books books, LocalDate from, LocalDate until, long seed) {
    Statement statement =
        Statement.find(books, new StatementWish(null, null, from, until)).orElseThrow();
    Enterprise before = from == null ? Enterprise.NOTHING : books.asOf(endOf(from.minusDays(1)));
    Enterprise after = until == null ? books.now() : books.asOf(endOf(until));
    assertThat(statement.accounts())
        .hasSize(after.organization().accounts().count())
        .isEqualTo(
            Statement.find(books, new StatementWish(null, null, null, until))
                .orElseThrow()
                .accounts());
    int lines = 0;
    for (Account account : statement.accounts()) {
      String what = "seed %d, %s from %s to %s".formatted(seed, account.id(), from, until);
      AccountStatement of = statement.of(account);
      agrees(what, before, account, of.openingCash(), of.openingAvailable());
      agrees(what, after, account, of.closingCash(), of.closingAvailable());
      Money cash = of.openingCash();
      Money available = of.openingAvailable();
      for (StatementLine line : of.lines()) {
        cash = cash.plus(line.cashChange());
        available = available.plus(line.availableChange());
        assertThat(line.cash()).as(what).isEqualTo(cash);
        assertThat(line.available()).as(what).isEqualTo(available);
        assertThat(line.kind()).as(what).isNotEqualTo(MovementKind.NONE);
      }
      assertThat(of.closingCash()).as(what).isEqualTo(cash);
      assertThat(of.closingAvailable()).as(what).isEqualTo(available);
      assertThat(of.openingCash().plus(of.in()).minus(of.out())).as(what).isEqualTo(cash);
      lines += of.lines().size();
    }
    units(books, after, until);
    return lines;
  }

  private static void agrees(
      String what, Enterprise then, Account account, Money cash, Money available) {
    Account known = then.organization().accounts().find(account.id());
    Balance balance = known == null ? null : then.balance(known);
    Money nothing = Money.zero(account.currency());
    assertThat(cash).as(what).isEqualTo(balance == null ? nothing : balance.cash());
    assertThat(available).as(what).isEqualTo(balance == null ? nothing : balance.available());
  }

  /** A unit's statement is of those who sat in it or below on the last day. */
  private static void units(Books books, Enterprise after, LocalDate until) {
    for (UnitId unit : after.organization().units().byId().keySet()) {
      Statement statement =
          Statement.find(books, StatementWish.of(unit, null, until)).orElseThrow();
      assertThat(statement.accounts())
          .allMatch(account -> after.organization().units().isWithin(account.unit(), unit))
          .hasSize(
              after
                  .rollups()
                  .of(unit)
                  .byCurrency()
                  .values()
                  .map(t -> t.accounts())
                  .sum()
                  .intValue());
    }
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant().minus(1, ChronoUnit.MICROS);
  }
}
