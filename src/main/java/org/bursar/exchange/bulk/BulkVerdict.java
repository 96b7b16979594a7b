package org.bursar.exchange.bulk;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Money;

/**
 * What the rules say of many rows, each after those before it that pass.
 *
 * @param passing how many of them pass
 * @param accounts how many accounts those are about
 * @param totals what those move, set or record, by currency
 */
public record BulkVerdict(
    BulkKind kind,
    List<JudgedRow> rows,
    int passing,
    int accounts,
    SortedMap<Currency, Money> totals) {

  /** Takes its own copies. */
  public BulkVerdict {
    rows = List.copyOf(rows);
    totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
  }

  static BulkVerdict of(BulkKind kind, List<JudgedRow> rows) {
    int passing = 0;
    Set<Account> accounts = new HashSet<>();
    SortedMap<Currency, Money> totals = new TreeMap<>();
    for (JudgedRow row : rows) {
      if (row.passes()) {
        passing++;
        Account subject = kind.subject() == BulkField.TO ? row.to() : row.from();
        if (subject != null) {
          accounts.add(subject);
        }
        Money amount = row.amount();
        if (amount != null) {
          totals.merge(amount.currency(), amount, Money::plus);
        }
      }
    }
    return new BulkVerdict(kind, rows, passing, accounts.size(), totals);
  }

  /** How many rows are refused. */
  public int refused() {
    return rows.size() - passing;
  }

  /** The commands of the rows that pass, in their order. */
  public List<FundsCommand> commands() {
    return rows.stream()
        .filter(JudgedRow::passes)
        .map(row -> java.util.Objects.requireNonNull(row.command()))
        .toList();
  }
}
