package org.bursar.books.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bursar.books.journal.BalancePoint;
import org.bursar.books.journal.ChargeRecord;
import org.bursar.books.journal.FiringRecord;
import org.bursar.codec.Entry;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Accounts;
import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.Source;
import org.jspecify.annotations.Nullable;

/** Reads what grows without end, a page at a time, by key. */
public final class RecordReader {

  private final Path file;
  private final Sql sql;

  RecordReader(Path file, Sql sql) {
    this.file = file;
    this.sql = sql;
  }

  /** The entry of this number. */
  public Optional<Entry> entry(long number) {
    return Store.reading(file, () -> EntryTable.find(sql, number));
  }

  /** Entries after a number, in ascending order. */
  public List<Entry> entriesAfter(long number, int most) {
    return Store.reading(file, () -> EntryTable.after(sql, number, most));
  }

  /** Entries before a number, the newest first. */
  public List<Entry> entriesBefore(long number, int most) {
    return Store.reading(file, () -> EntryTable.before(sql, number, most));
  }

  /** Entries before a number that changed an account or its money, the newest first. */
  public List<Entry> entriesOf(Account account, long before, int most) {
    return Store.reading(file, () -> EntryTable.ofAccount(sql, account.ordinal(), before, most));
  }

  /** Transfers and reclaims, over this connection. */
  public TransferReader transfers(Organization organization) {
    return new TransferReader(file, sql, organization);
  }

  /**
   * Firings of alerts after one of them up to an entry, in ascending order.
   *
   * @param last the account whose firing was the last of the page before; null to begin an entry
   */
  public List<FiringRecord> firingsAfter(
      Accounts accounts, long entry, @Nullable Account last, long upToEntry, int most) {
    int ordinal = last == null ? -1 : last.ordinal();
    return Store.reading(
        file, () -> AlertRecords.after(sql, accounts, entry, ordinal, upToEntry, most));
  }

  /** The last firings of an account's alert up to an entry, the newest first. */
  public List<FiringRecord> firingsOf(
      Accounts accounts, Account account, long upToEntry, int most) {
    return Store.reading(
        file, () -> AlertRecords.ofAccount(sql, accounts, account, upToEntry, most));
  }

  /** How an account's available balance went, one point per entry that changed its money. */
  public List<BalancePoint> balances(Account account) {
    Currency currency = account.currency();
    return Store.reading(
        file,
        () ->
            sql.list(
                cells -> {
                  long entry = cells.number();
                  var at = cells.instant();
                  Money cash = Money.ofMinor(cells.number(), currency);
                  Money unsettled = Money.ofMinor(new BigInteger(cells.text()), currency);
                  return new BalancePoint(entry, at, cash.minus(unsettled));
                },
                """
                SELECT v.entry, e.at,
                       v.own_cash + v.transferred_in + v.credit_refunds
                         + CASE v.contract WHEN 'EFFECTIVE' THEN v.credit_limit ELSE 0 END,
                       v.unsettled
                FROM purse_version v JOIN entry e
                  ON e.enterprise = v.enterprise AND e.number = v.entry
                WHERE v.enterprise = ? AND v.account = ? AND v.present = 1 ORDER BY v.entry\
                """,
                Store.ENTERPRISE,
                account.ordinal()));
  }

  /** The last statements of a month's charges, by source and account. */
  public List<ChargeRecord> charges(Accounts accounts, Period period) {
    List<ChargeRecord> last = new ArrayList<>();
    Store.reading(
        file,
        () -> {
          sql.each(
              cells -> addLast(last, charge(accounts, period, cells)),
              """
              SELECT entry, account, source, amount, exact FROM statement_of_charges
              WHERE enterprise = ? AND period = ? ORDER BY source, account, entry\
              """,
              Store.ENTERPRISE,
              period.index());
          return last;
        });
    return last;
  }

  private static ChargeRecord charge(Accounts accounts, Period period, Cells cells)
      throws SQLException {
    long entry = cells.number();
    Account account = accounts.at(cells.count());
    Source source = new Source(cells.text());
    Money amount = Money.ofMinor(cells.number(), account.currency());
    Optional<BigDecimal> exact = Optional.ofNullable(cells.textOrNull()).map(BigDecimal::new);
    return new ChargeRecord(entry, account.id(), period, source, amount, exact);
  }

  /** A later statement of the same account and source takes the place of the one before it. */
  private static void addLast(List<ChargeRecord> statements, ChargeRecord next) {
    if (!statements.isEmpty()) {
      ChargeRecord last = statements.getLast();
      if (last.account().equals(next.account()) && last.source().equals(next.source())) {
        statements.removeLast();
      }
    }
    statements.add(next);
  }
}
