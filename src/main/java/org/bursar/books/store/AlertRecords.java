package org.bursar.books.store;

import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bursar.books.journal.FiringRecord;
import org.bursar.books.journal.Recorded;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Accounts;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;

/** The records of alerts: each firing, and each reminder of it. */
final class AlertRecords {

  private AlertRecords() {}

  /** Writes a record for each alert that this entry fired. */
  static void firings(Sql sql, Recorded recorded) throws SQLException {
    Enterprise after = recorded.after();
    for (int ordinal : recorded.touched().alerts()) {
      Alert alert = after.funds().alerts().find(ordinal);
      if (alert != null && alert.firing() == after.entry()) {
        Money available = after.balance(after.organization().accounts().at(ordinal)).available();
        sql.add(
            "INSERT INTO firing (enterprise, entry, account, available, threshold)"
                + " VALUES (?,?,?,?,?)",
            sql.enterprise(),
            after.entry(),
            ordinal,
            available.minorText(),
            alert.threshold().minor());
      }
    }
  }

  /** Writes a record for each reminder, beside the firing that it is of. */
  static void reminders(Sql sql, Recorded recorded, FundsEvent.RemindersSent e)
      throws SQLException {
    for (AccountId id : e.accounts()) {
      int ordinal = recorded.after().organization().ordinal(id);
      Alert alert = Objects.requireNonNull(recorded.after().funds().alerts().find(ordinal));
      sql.add(
          "INSERT INTO reminder (enterprise, firing, account, entry) VALUES (?,?,?,?)",
          sql.enterprise(),
          alert.firing(),
          ordinal,
          recorded.entry().number());
    }
  }

  /** Firings after one of them up to an entry, by entry and account, at most so many. */
  static List<FiringRecord> after(
      Sql sql, Accounts accounts, long entry, int account, long upToEntry, int most)
      throws SQLException {
    return sql.list(
        cells -> firing(accounts, cells),
        """
        SELECT f.account, e.at, f.available, f.threshold, f.entry,
               (SELECT COUNT(*) FROM reminder r WHERE r.enterprise = f.enterprise
                  AND r.firing = f.entry AND r.account = f.account AND r.entry <= ?)
        FROM firing f JOIN entry e ON e.enterprise = f.enterprise AND e.number = f.entry
        WHERE f.enterprise = ? AND (f.entry, f.account) > (?, ?) AND f.entry <= ?
        ORDER BY f.entry, f.account LIMIT ?\
        """,
        upToEntry,
        sql.enterprise(),
        entry,
        account,
        upToEntry,
        most);
  }

  /** The last firings of an account up to an entry, the newest first, at most so many. */
  static List<FiringRecord> ofAccount(
      Sql sql, Accounts accounts, Account account, long upToEntry, int most) throws SQLException {
    return sql.list(
        cells -> firing(accounts, cells),
        """
        SELECT f.account, e.at, f.available, f.threshold, f.entry,
               (SELECT COUNT(*) FROM reminder r WHERE r.enterprise = f.enterprise
                  AND r.firing = f.entry AND r.account = f.account AND r.entry <= ?)
        FROM firing f JOIN entry e ON e.enterprise = f.enterprise AND e.number = f.entry
        WHERE f.enterprise = ? AND f.account = ? AND f.entry <= ?
        ORDER BY f.entry DESC LIMIT ?\
        """,
        upToEntry,
        sql.enterprise(),
        account.ordinal(),
        upToEntry,
        most);
  }

  private static FiringRecord firing(Accounts accounts, Cells cells) throws SQLException {
    Account account = accounts.at(cells.count());
    Instant at = cells.instant();
    Money available = Money.ofMinor(new BigInteger(cells.text()), account.currency());
    Money threshold = Money.ofMinor(cells.number(), account.currency());
    return new FiringRecord(account.id(), at, available, threshold, cells.number(), cells.count());
  }
}
