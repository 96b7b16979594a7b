package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.bursar.books.LocalBooks.Access;
import org.bursar.books.journal.Pace;
import org.bursar.books.journal.TransferFilter;
import org.bursar.books.journal.TransferFilter.Direction;
import org.bursar.books.journal.TransferRecord;
import org.bursar.books.journal.TransferTotals;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.TransferKind;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Searching among more transfers and reclaims than a block has, beside looking at each of them:
 * both must find the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TransferSearchTest {

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final AccountId MANAGEMENT = new AccountId("M");
  private static final AccountId SHOP = new AccountId("shop");
  private static final AccountId LAB = new AccountId("lab");
  private static final UnitId SALES = new UnitId("sales");
  private static final int COUNT = 9_000;
  private static final List<String> REMARKS =
      List.of(
          "Monthly budget",
          "月度预算划拨",
          "ＦＵＬＬ width budget",
          "GPU hours for training",
          "Straße und Fußweg",
          "\uD83C\uDF89 party",
          "预 算",
          "a");

  @TempDir static Path folder;

  private static Path file() {
    return folder.resolve("acme.books");
  }

  private Books books;
  private List<TransferRecord> all;

  @BeforeAll
  void make_the_books() {
    NewBooks.create(
        file(),
        Batch.together(received(List.of(Wishes.openEnterprise("CNY", "UTC")))),
        Actor.local("eva"),
        InstantSource.fixed(START),
        "line");
    open("eva", START, () -> submit(Wishes.readying()));
    open(
        "eva",
        START,
        () ->
            submit(
                new OrganizationCommand.CreateUnit(SALES, UnitId.ROOT, "Sales", null, null),
                account(SHOP, "Shop Nord", SALES),
                account(LAB, "实验室", null),
                new FundsCommand.TopUp(MANAGEMENT, Amount.parse("1000000"), "bank")));
    Random random = new Random(5);
    for (int day = 0; day < 10; day++) {
      Instant at = START.plusSeconds(86_400L * day);
      open(day % 3 == 0 ? "chen" : "eva", at, () -> submit(commands(random, COUNT / 10)));
    }
    books = LocalBooks.open(file(), Access.READ, Actor.local("eva"), InstantSource.system());
    all = books.records().transfersAfter(0, books.now().entry(), Integer.MAX_VALUE);
    assertThat(all).hasSize(COUNT);
  }

  @org.junit.jupiter.api.AfterAll
  void close() {
    books.close();
  }

  @Test
  void everything_is_found_a_page_at_a_time_in_either_direction() {
    assertFinds(TransferFilter.ALL, record -> true);
  }

  @Test
  void an_account_is_found_on_either_side_or_on_one() {
    assertFinds(
        TransferFilter.ALL.of(LAB, null, Direction.EITHER),
        record -> record.from().equals(LAB) || record.to().equals(LAB));
    assertFinds(
        TransferFilter.ALL.of(LAB, null, Direction.OUT), record -> record.from().equals(LAB));
    assertFinds(TransferFilter.ALL.of(LAB, null, Direction.IN), record -> record.to().equals(LAB));
    assertFinds(
        TransferFilter.ALL.of(new AccountId("nobody"), null, Direction.EITHER), record -> false);
  }

  @Test
  void a_unit_is_found_by_the_accounts_that_sit_in_it_now() {
    assertFinds(
        TransferFilter.ALL.of(null, SALES, Direction.EITHER),
        record -> record.from().equals(SHOP) || record.to().equals(SHOP));
    assertFinds(TransferFilter.ALL.of(LAB, SALES, Direction.EITHER), record -> false);
    assertFinds(TransferFilter.ALL.of(null, UnitId.ROOT, Direction.EITHER), record -> true);
  }

  @Test
  void a_kind_a_person_and_an_amount_are_found() {
    assertFinds(
        TransferFilter.ALL.of(TransferKind.RECLAIM),
        record -> record.kind() == TransferKind.RECLAIM);
    assertFinds(TransferFilter.ALL.by("chen"), record -> record.actor().equals("chen"));
    assertFinds(TransferFilter.ALL.by("Chen"), record -> false);
    assertFinds(
        TransferFilter.ALL.between(Amount.parse("1.005"), Amount.parse("2.009")),
        record -> record.amount().minor() >= 101 && record.amount().minor() <= 200);
  }

  @Test
  void days_are_those_of_the_enterprise_and_both_ends_count() {
    LocalDate first = LocalDate.parse("2026-01-07");
    LocalDate last = LocalDate.parse("2026-01-09");
    assertFinds(
        TransferFilter.ALL.within(first, last),
        record -> {
          LocalDate day = LocalDate.ofInstant(record.at(), ZoneOffset.UTC);
          return !day.isBefore(first) && !day.isAfter(last);
        });
    assertFinds(TransferFilter.ALL.within(LocalDate.parse("2027-01-01"), null), record -> false);
    assertFinds(TransferFilter.ALL.within(null, LocalDate.parse("2025-01-01")), record -> false);
  }

  @Test
  void words_are_found_in_remarks_whatever_their_case_and_width() {
    assertFinds(TransferFilter.ALL.like("预算"), has("预算"));
    assertFinds(TransferFilter.ALL.like("BUDGET"), has("Monthly budget", "width budget"));
    assertFinds(TransferFilter.ALL.like("full"), has("ＦＵＬＬ"));
    assertFinds(TransferFilter.ALL.like("fussweg"), has("Fußweg"));
    assertFinds(TransferFilter.ALL.like("\uD83C\uDF89"), has("\uD83C\uDF89"));
    assertFinds(TransferFilter.ALL.like("算"), has("算"));
    assertFinds(TransferFilter.ALL.like("y"), has("y"));
    assertFinds(TransferFilter.ALL.like("month bud"), has("Monthly budget"));
    assertFinds(TransferFilter.ALL.like("gpu for 预算"), record -> false);
    assertFinds(TransferFilter.ALL.like("thlymon"), record -> false);
  }

  @Test
  void words_are_found_in_names_and_ids_of_accounts_and_as_the_number() {
    assertFinds(
        TransferFilter.ALL.like("实验"),
        record -> record.from().equals(LAB) || record.to().equals(LAB));
    assertFinds(
        TransferFilter.ALL.like("nord 预算"),
        record ->
            (record.from().equals(SHOP) || record.to().equals(SHOP))
                && record.remark().contains("预算"));
    assertFinds(
        TransferFilter.ALL.like("7001"),
        record -> record.number() == 7001 || record.remark().contains("7001"));
  }

  @Test
  void filters_narrow_each_other() {
    assertFinds(
        TransferFilter.ALL
            .of(SHOP, null, Direction.IN)
            .of(TransferKind.TRANSFER)
            .within(LocalDate.parse("2026-01-06"), null)
            .between(Amount.parse("1"), null)
            .by("eva")
            .like("budget"),
        record ->
            record.to().equals(SHOP)
                && record.kind() == TransferKind.TRANSFER
                && !record.at().isBefore(Instant.parse("2026-01-06T00:00:00Z"))
                && record.amount().minor() >= 100
                && record.actor().equals("eva")
                && has("Monthly budget", "width budget").test(record));
  }

  @Test
  void an_earlier_entry_hides_what_came_after_it() {
    long end = all.get(5_000).entry();
    List<TransferRecord> found =
        books
            .records()
            .transfersBefore(TransferFilter.ALL, Long.MAX_VALUE, end, 10, Pace.UNWATCHED);
    assertThat(found.getFirst().number()).isEqualTo(5_001);
    assertThat(books.records().totals(TransferFilter.ALL, end, Pace.UNWATCHED).count())
        .isEqualTo(5_001);
    assertThat(found).allMatch(record -> record.answers().stream().allMatch(n -> n <= 5_001));
  }

  @Test
  void reclaims_answer_the_transfers_of_their_pair() {
    assertThat(all.stream().filter(record -> !record.answers().isEmpty())).isNotEmpty();
    List<Long> numbers = all.stream().map(TransferRecord::number).toList();
    assertThat(books.records().transfers(numbers, books.now().entry())).isEqualTo(all);
    for (TransferRecord record : all) {
      for (long answer : record.answers()) {
        TransferRecord reclaim = all.get(Math.toIntExact(answer - 1));
        assertThat(reclaim.kind()).isEqualTo(TransferKind.RECLAIM);
        assertThat(reclaim.from()).isEqualTo(record.to());
        assertThat(reclaim.to()).isEqualTo(record.from());
        assertThat(answer).isGreaterThan(record.number());
      }
    }
  }

  @Test
  void who_follows_a_reading_can_end_it() {
    assertThatThrownBy(
            () -> books.records().totals(TransferFilter.ALL, books.now().entry(), (d, w) -> d == 0))
        .isInstanceOf(CancellationException.class);
  }

  private void assertFinds(TransferFilter filter, Predicate<TransferRecord> wanted) {
    long end = books.now().entry();
    List<TransferRecord> expected = all.stream().filter(wanted).toList();
    List<TransferRecord> newestFirst = new ArrayList<>();
    long before = Long.MAX_VALUE;
    while (true) {
      List<TransferRecord> page =
          books.records().transfersBefore(filter, before, end, 700, Pace.UNWATCHED);
      newestFirst.addAll(page);
      if (page.size() < 700) {
        break;
      }
      before = page.getLast().number();
    }
    assertThat(newestFirst).isEqualTo(expected.reversed());
    List<TransferRecord> oldestFirst =
        books.records().transfersAfter(filter, 0, end, Integer.MAX_VALUE, Pace.UNWATCHED);
    assertThat(oldestFirst).isEqualTo(expected);
    assertTotals(expected, books.records().totals(filter, end, Pace.UNWATCHED));
  }

  private static void assertTotals(List<TransferRecord> expected, TransferTotals totals) {
    Currency cny = Currency.of("CNY");
    assertThat(totals.count()).isEqualTo(expected.size());
    assertThat(totals.given().getOrDefault(cny, Money.zero(cny)))
        .isEqualTo(sum(expected, TransferKind.TRANSFER));
    assertThat(totals.taken().getOrDefault(cny, Money.zero(cny)))
        .isEqualTo(sum(expected, TransferKind.RECLAIM));
  }

  private static Money sum(List<TransferRecord> records, TransferKind kind) {
    return records.stream()
        .filter(record -> record.kind() == kind)
        .map(TransferRecord::amount)
        .reduce(Money.zero(Currency.of("CNY")), Money::plus);
  }

  private static Predicate<TransferRecord> has(String... any) {
    return record -> List.of(any).stream().anyMatch(record.remark()::contains);
  }

  private static Command account(AccountId id, String name, UnitId unit) {
    return new OrganizationCommand.CreateAccount(id, name, "Acme Ltd", Currency.of("CNY"), unit);
  }

  /** So many transfers and reclaims, none of which is refused. */
  private static List<Command> commands(Random random, int count) {
    List<Command> commands = new ArrayList<>();
    for (int i = 0; i < count / 2; i++) {
      AccountId member = random.nextBoolean() ? SHOP : LAB;
      long minor = 2 + random.nextInt(300);
      String remark = REMARKS.get(random.nextInt(REMARKS.size()));
      commands.add(new FundsCommand.Transfer(MANAGEMENT, member, amount(minor), remark));
      if (random.nextInt(4) == 0) {
        commands.add(
            new FundsCommand.Transfer(
                MANAGEMENT, SHOP, amount(minor), "Order " + random.nextInt(10_000)));
      } else {
        commands.add(new FundsCommand.Reclaim(member, MANAGEMENT, amount(minor - 1), remark));
      }
    }
    return commands;
  }

  private static Amount amount(long minor) {
    return Amount.of(Money.ofMinor(minor, Currency.of("CNY")));
  }

  private void open(String actor, Instant at, Runnable act) {
    try (Books writing =
        LocalBooks.open(file(), Access.WRITE, Actor.local(actor), InstantSource.fixed(at))) {
      books = writing;
      act.run();
    }
  }

  private static List<Decoded> received(List<Command> commands) {
    return commands.stream()
        .map(
            command ->
                CommandCodec.decode(
                    CommandCodec.encode(
                        new CommandId(UUID.randomUUID()), command, null, null, null)))
        .toList();
  }

  private void submit(Command... commands) {
    submit(List.of(commands));
  }

  private void submit(List<Command> commands) {
    assertThat(books.submit(Batch.each(received(commands))))
        .allMatch(Outcome.Accepted.class::isInstance);
  }
}
