package org.bursar.exchange.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bursar.books.Books;
import org.bursar.books.Records;
import org.bursar.books.journal.BalancePoint;
import org.bursar.books.journal.Movement;
import org.bursar.codec.Decoded;
import org.bursar.codec.EntryProof;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Texts;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A statement, one account after the other: a day's entries are those that the books got on it, in
 * the enterprise's zone. Reading waits for the disk.
 */
public final class Statement {

  private static final int PAGE = 2_000;

  private final Records records;
  private final StatementWish wish;
  private final Enterprise then;
  private final List<Account> accounts;
  private final long opening;
  private final long closing;

  private Statement(
      Records records, StatementWish wish, Enterprise then, List<Account> accounts, long opening) {
    this.records = records;
    this.wish = wish;
    this.then = then;
    this.accounts = accounts;
    this.opening = opening;
    this.closing = Math.max(opening, then.entry());
  }

  /** The statement that is wanted; empty if there was no such account or unit on the last day. */
  public static Optional<Statement> find(Books books, StatementWish wish) {
    Records records = books.records();
    ZoneId zone = books.now().setup().zone();
    LocalDate from = wish.from();
    long opening = from == null ? 0 : records.lastNotAfter(before(from, zone));
    // As the books knew the organization then: who sat where, under which name.
    Enterprise then = then(books, wish.until(), zone);
    return accounts(then.organization(), wish)
        .map(accounts -> new Statement(records, wish, then, accounts, opening));
  }

  private static Enterprise then(Books books, @Nullable LocalDate until, ZoneId zone) {
    Enterprise now = books.now();
    Instant end = until == null ? now.at() : before(until.plusDays(1), zone);
    return end.isBefore(now.at()) ? books.asOf(end) : now;
  }

  /** Of what it is. */
  public StatementWish wish() {
    return wish;
  }

  /** The enterprise as the books knew it on the last day. */
  public Enterprise enterprise() {
    return then;
  }

  /** The last entry before the first day; 0 if there was none. */
  public long openingEntry() {
    return opening;
  }

  /** The last entry of the last day. */
  public long closingEntry() {
    return closing;
  }

  /** By which anybody can check it: the last entry of the last day; empty if there was none. */
  public Optional<EntryProof> proof() {
    return records.proof(closing);
  }

  /** Whose statements it is made of, by name. */
  public List<Account> accounts() {
    return accounts;
  }

  /** One account's statement. */
  public AccountStatement of(Account account) {
    Money nothing = Money.zero(account.currency());
    BalancePoint before = records.balance(account.id(), opening).orElse(null);
    Money openingCash = before == null ? nothing : before.cash();
    Money openingAvailable = before == null ? nothing : before.available();
    Money cash = openingCash;
    Money available = openingAvailable;
    List<StatementLine> lines = new ArrayList<>();
    long last = opening;
    List<Movement> page;
    do {
      page = records.movements(account.id(), last, closing, PAGE);
      for (Movement movement : page) {
        StatementLine line = line(account.id(), movement, cash, available);
        last = movement.entry().number();
        cash = movement.after().cash();
        available = movement.after().available();
        if (line != null) {
          lines.add(line);
        }
      }
    } while (page.size() == PAGE);
    return new AccountStatement(account, openingCash, openingAvailable, lines, cash, available);
  }

  /** The line of a movement; null if it changed neither the cash nor what is available. */
  private static @Nullable StatementLine line(
      AccountId account, Movement movement, Money cash, Money available) {
    BalancePoint after = movement.after();
    Money cashChange = after.cash().minus(cash);
    Money availableChange = after.available().minus(available);
    FundsEvent event = event(movement.entry().events(), account);
    if (event == null || (cashChange.isZero() && availableChange.isZero())) {
      return null;
    }
    return new StatementLine(
        movement.entry().number(),
        movement.entry().at(),
        MovementKind.of(event, account),
        event,
        cashChange,
        after.cash(),
        availableChange,
        after.available(),
        remark(movement.entry().command()),
        movement.entry().actor().name());
  }

  private static @Nullable FundsEvent event(List<Event> events, AccountId account) {
    for (Event event : events) {
      if (event instanceof FundsEvent funds && funds.movedAccounts().contains(account)) {
        return funds;
      }
    }
    return null;
  }

  private static String remark(Decoded decoded) {
    if (!(decoded instanceof Decoded.Received received)) {
      return "";
    } else if (received.command() instanceof Command.Remarked remarked) {
      return remarked.remark();
    }
    String note = received.note();
    return note == null ? "" : note;
  }

  /** The last microsecond before a day: instants of entries have no smaller parts. */
  private static Instant before(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
  }

  private static Optional<List<Account>> accounts(Organization organization, StatementWish wish) {
    AccountId one = wish.account();
    UnitId unit = wish.unit();
    if (one != null) {
      return Optional.ofNullable(organization.accounts().find(one)).map(List::of);
    } else if (unit != null && organization.units().find(unit) == null) {
      return Optional.empty();
    }
    List<Account> accounts = new ArrayList<>();
    for (Account account : organization.accounts().byOrdinal()) {
      UnitId seat = account.unit();
      if (unit == null || (seat != null && organization.units().isWithin(seat, unit))) {
        accounts.add(account);
      }
    }
    accounts.sort(
        Comparator.comparing((Account account) -> Texts.folded(account.name()))
            .thenComparing(account -> account.id().value()));
    return Optional.of(accounts);
  }
}
