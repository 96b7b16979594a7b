package org.bursar.books.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bursar.books.journal.ChargeRecord;
import org.bursar.books.journal.Correction;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Accounts;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.Source;

/** The statements of a month's charges: the last ones, and those that came after its closing. */
final class ChargeRecords {

  private ChargeRecords() {}

  /** The last statements of a month up to an entry, by source and account. */
  static List<ChargeRecord> last(Sql sql, Accounts accounts, Period period, long upToEntry)
      throws SQLException {
    List<ChargeRecord> last = new ArrayList<>();
    sql.each(
        cells -> addLast(last, charge(accounts, period, cells)),
        """
        SELECT entry, account, source, amount, exact FROM statement_of_charges
        WHERE enterprise = ? AND period = ? AND entry <= ? ORDER BY source, account, entry\
        """,
        sql.enterprise(),
        period.index(),
        upToEntry);
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

  /** The entry that closed a month for good, as known after an entry; empty if it was open then. */
  static Optional<Long> closing(Sql sql, Period period, long upToEntry) throws SQLException {
    // A month that was opened again counts from its last closing.
    return sql.first(
        Cells::number,
        """
        SELECT MIN(entry) FROM setup_version
        WHERE enterprise = ? AND closed_through >= ? AND entry <= ? AND entry > COALESCE((
          SELECT MAX(entry) FROM setup_version
          WHERE enterprise = ? AND COALESCE(closed_through, -1) < ? AND entry <= ?), 0)
        HAVING MIN(entry) IS NOT NULL\
        """,
        sql.enterprise(),
        period.index(),
        upToEntry,
        sql.enterprise(),
        period.index(),
        upToEntry);
  }

  /** What changed a month since it was closed up to an entry; nothing if it was open then. */
  static List<Correction> corrections(Sql sql, Accounts accounts, Period period, long upToEntry)
      throws SQLException {
    Optional<Long> closing = closing(sql, period, upToEntry);
    List<Correction> corrections = new ArrayList<>();
    if (closing.isEmpty()) {
      return corrections;
    }
    sql.each(
        cells -> {
          Correction correction = correction(accounts, cells);
          if (!correction.before().equals(correction.after())) {
            corrections.add(correction);
          }
        },
        """
        SELECT s.entry, e.at, s.account, s.source,
               COALESCE((SELECT p.amount FROM statement_of_charges p
                  WHERE p.enterprise = s.enterprise AND p.period = s.period
                    AND p.source = s.source AND p.account = s.account AND p.entry < s.entry
                  ORDER BY p.entry DESC LIMIT 1), 0),
               s.amount, e.actor_name
        FROM statement_of_charges s JOIN entry e
          ON e.enterprise = s.enterprise AND e.number = s.entry
        WHERE s.enterprise = ? AND s.period = ? AND s.entry > ? AND s.entry <= ?
        ORDER BY s.entry\
        """,
        sql.enterprise(),
        period.index(),
        closing.get(),
        upToEntry);
    return corrections;
  }

  private static Correction correction(Accounts accounts, Cells cells) throws SQLException {
    long entry = cells.number();
    var at = cells.instant();
    Account account = accounts.at(cells.count());
    Source source = new Source(cells.text());
    Money before = Money.ofMinor(cells.number(), account.currency());
    Money after = Money.ofMinor(cells.number(), account.currency());
    return new Correction(entry, at, account.id(), source, before, after, cells.text());
  }
}
