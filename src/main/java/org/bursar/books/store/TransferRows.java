package org.bursar.books.store;

import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bursar.books.journal.TransferRecord;
import org.bursar.enterprise.funds.Answers;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Accounts;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.TransferKind;

/** The rows of transfers and reclaims, each transfer with the reclaims that answer it. */
final class TransferRows {

  private static final String SELECT =
      """
      SELECT t.number, e.at, t.kind, t.from_account, t.to_account, t.amount, t.from_cash,
             t.from_available, t.to_cash, t.to_available, t.remark, e.actor_name, t.entry,
             t.kind = 'TRANSFER' AND EXISTS (
               SELECT 1 FROM transfer r
               WHERE r.enterprise = t.enterprise AND r.kind = 'RECLAIM'
                 AND r.to_account = t.from_account AND r.from_account = t.to_account)
      FROM transfer t JOIN entry e ON e.enterprise = t.enterprise AND e.number = t.entry
      """;

  /** Rows are read together if this many of the numbers between them are not wanted, at most. */
  private static final int DENSE = 4;

  private final Sql sql;
  private final Accounts accounts;
  private final long lastNumber;

  /** The pairs of accounts whose reclaims were read already. */
  private final Map<Pair, Answers> known = new HashMap<>();

  /**
   * Rows as they stood at a time.
   *
   * @param lastNumber of the last record there was then
   */
  TransferRows(Sql sql, Accounts accounts, long lastNumber) {
    this.sql = sql;
    this.accounts = accounts;
    this.lastNumber = lastNumber;
  }

  /** Who gave and who received, by their ordinals. */
  private record Pair(int giver, int receiver) {}

  private record Row(TransferRecord record, Pair pair, boolean mayBeAnswered) {}

  /** Those after a number, in ascending order. */
  List<TransferRecord> after(long number, int most) throws SQLException {
    return answered(
        sql.list(
            this::row,
            SELECT
                + "WHERE t.enterprise = ? AND t.number > ? AND t.number <= ?"
                + " ORDER BY t.number LIMIT ?",
            sql.enterprise(),
            number,
            lastNumber,
            most));
  }

  /** Those of these numbers, in their order. */
  List<TransferRecord> of(List<Long> numbers) throws SQLException {
    long span = numbers.isEmpty() ? 0 : Math.abs(numbers.getLast() - numbers.getFirst()) + 1;
    if (span > 0 && span <= numbers.size() * (long) DENSE) {
      return among(numbers);
    }
    List<Row> rows = new ArrayList<>(numbers.size());
    for (Long number : numbers) {
      rows.add(
          sql.first(
                  this::row,
                  SELECT + "WHERE t.enterprise = ? AND t.number = ?",
                  sql.enterprise(),
                  number)
              .orElseThrow(() -> new SQLException("there is no transfer " + number)));
    }
    return answered(rows);
  }

  /** Those of numbers that ascend or descend, most of which are there: in one go. */
  private List<TransferRecord> among(List<Long> numbers) throws SQLException {
    Map<Long, Row> rows = new HashMap<>();
    Set<Long> wanted = new HashSet<>(numbers);
    sql.each(
        cells -> {
          Row row = row(cells);
          if (wanted.contains(row.record().number())) {
            rows.put(row.record().number(), row);
          }
        },
        SELECT + "WHERE t.enterprise = ? AND t.number BETWEEN ? AND ?",
        sql.enterprise(),
        Math.min(numbers.getFirst(), numbers.getLast()),
        Math.max(numbers.getFirst(), numbers.getLast()));
    List<Row> ordered = new ArrayList<>(numbers.size());
    for (Long number : numbers) {
      Row row = rows.get(number);
      if (row == null) {
        throw new SQLException("there is no transfer " + number);
      }
      ordered.add(row);
    }
    return answered(ordered);
  }

  private Row row(Cells cells) throws SQLException {
    long number = cells.number();
    var at = cells.instant();
    TransferKind kind = TransferKind.valueOf(cells.sharedText());
    Account from = accounts.at(cells.count());
    Account to = accounts.at(cells.count());
    TransferRecord record =
        new TransferRecord(
            number,
            at,
            kind,
            from.id(),
            to.id(),
            Money.ofMinor(cells.number(), from.currency()),
            Money.ofMinor(cells.number(), from.currency()),
            Money.ofMinor(new BigInteger(cells.text()), from.currency()),
            Money.ofMinor(cells.number(), to.currency()),
            Money.ofMinor(new BigInteger(cells.text()), to.currency()),
            cells.sharedText(),
            cells.sharedText(),
            cells.number(),
            List.of());
    return new Row(record, new Pair(from.ordinal(), to.ordinal()), cells.truth());
  }

  private List<TransferRecord> answered(List<Row> rows) throws SQLException {
    List<TransferRecord> records = new ArrayList<>(rows.size());
    for (Row row : rows) {
      records.add(row.mayBeAnswered() ? row.record().withAnswers(answers(row)) : row.record());
    }
    return records;
  }

  private List<Long> answers(Row row) throws SQLException {
    Answers answers = known.get(row.pair());
    if (answers == null) {
      answers = read(row.pair());
      known.put(row.pair(), answers);
    }
    TransferRecord transfer = row.record();
    return answers.to(transfer.number(), transfer.amount().minor(), granted(row));
  }

  private Answers read(Pair pair) throws SQLException {
    Answers.Reclaims reclaims = new Answers.Reclaims();
    sql.each(
        cells -> reclaims.add(cells.number(), cells.number()),
        "SELECT number, amount FROM transfer WHERE enterprise = ? AND kind = 'RECLAIM'"
            + " AND to_account = ? AND from_account = ? AND number <= ? ORDER BY number",
        sql.enterprise(),
        pair.giver(),
        pair.receiver(),
        lastNumber);
    return reclaims.answers();
  }

  /** What was granted right after a transfer, so that the pair's transfers need not be summed. */
  private long granted(Row row) throws SQLException {
    return sql.first(
            Cells::number,
            "SELECT amount FROM granted_version"
                + " WHERE enterprise = ? AND holder = ? AND giver = ? AND entry = ?",
            sql.enterprise(),
            row.pair().receiver(),
            row.pair().giver(),
            row.record().entry())
        .orElseThrow(
            () -> new SQLException("transfer " + row.record().number() + " grants nothing"));
  }
}
