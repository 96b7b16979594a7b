package org.bursar.books.store;

import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bursar.books.journal.BalancePoint;
import org.bursar.books.journal.Movement;
import org.bursar.codec.Entry;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;

/** How one account's cash and available balance went: read from the versions of its purse. */
final class MoneyHistory {

  /** Cash, what else is available, what is owed: a limit counts while its contract has effect. */
  private static final String FIGURES =
      """
      v.own_cash + v.transferred_in,
      v.credit_refunds + CASE v.contract WHEN 'EFFECTIVE' THEN v.credit_limit ELSE 0 END,
      v.unsettled
      """;

  private MoneyHistory() {}

  /** One point per entry that changed it, in order. */
  static List<BalancePoint> points(Sql sql, Account account) throws SQLException {
    return sql.list(
        cells -> point(cells.number(), cells.instant(), cells, account.currency()),
        "SELECT v.entry, e.at, "
            + FIGURES
            + """
            FROM purse_version v JOIN entry e
              ON e.enterprise = v.enterprise AND e.number = v.entry
            WHERE v.enterprise = ? AND v.account = ? AND v.present = 1 ORDER BY v.entry\
            """,
        sql.enterprise(),
        account.ordinal());
  }

  /** The last point not after an entry; empty before the account's first money. */
  static Optional<BalancePoint> at(Sql sql, Account account, long entry) throws SQLException {
    return sql.first(
        cells -> point(cells.number(), cells.instant(), cells, account.currency()),
        "SELECT v.entry, e.at, "
            + FIGURES
            + """
            FROM purse_version v JOIN entry e
              ON e.enterprise = v.enterprise AND e.number = v.entry
            WHERE v.enterprise = ? AND v.account = ? AND v.entry <= ? AND v.present = 1
            ORDER BY v.entry DESC LIMIT 1\
            """,
        sql.enterprise(),
        account.ordinal(),
        entry);
  }

  /** The movements after an entry up to another one, in order, at most so many. */
  static List<Movement> movements(
      Sql sql, Account account, long afterEntry, long upToEntry, int most) throws SQLException {
    return sql.list(
        cells -> {
          Entry entry = EntryTable.read(cells);
          return new Movement(entry, point(entry.number(), entry.at(), cells, account.currency()));
        },
        "SELECT "
            + EntryTable.COLUMNS
            + ", "
            + FIGURES
            + """
            FROM purse_version v JOIN entry e
              ON e.enterprise = v.enterprise AND e.number = v.entry
            WHERE v.enterprise = ? AND v.account = ? AND v.entry > ? AND v.entry <= ?
              AND v.present = 1
            ORDER BY v.entry LIMIT ?\
            """,
        sql.enterprise(),
        account.ordinal(),
        afterEntry,
        upToEntry,
        most);
  }

  private static BalancePoint point(long entry, Instant at, Cells cells, Currency currency)
      throws SQLException {
    Money cash = Money.ofMinor(cells.number(), currency);
    Money more = Money.ofMinor(cells.number(), currency);
    Money unsettled = Money.ofMinor(new BigInteger(cells.text()), currency);
    return new BalancePoint(entry, at, cash, cash.plus(more).minus(unsettled));
  }
}
