package org.bursar.books.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Posting;
import org.jspecify.annotations.Nullable;

/** Compares the tables with the value that a replay of the journal gives. */
public final class TableCheck {

  private final Place place;

  TableCheck(Place place) {
    this.place = place;
  }

  /** The first difference between the state tables and the replayed value, in words. */
  public Optional<String> difference(Enterprise replayed) {
    return place.snapshot(
        sql -> {
          for (StateTable<?> table : StateTables.ALL) {
            Optional<String> found = difference(sql, table, replayed);
            if (found.isPresent()) {
              return found;
            }
          }
          return Optional.empty();
        });
  }

  private static <K> Optional<String> difference(Sql sql, StateTable<K> table, Enterprise replayed)
      throws SQLException {
    Map<List<Object>, List<@Nullable Object>> expected = new HashMap<>();
    table
        .all()
        .apply(replayed)
        .forEach(
            key -> {
              List<@Nullable Object> row = table.row().apply(replayed, key);
              if (row != null) {
                expected.put(table.key().apply(key), row);
              }
            });
    Optional<String> now =
        difference(
            sql,
            table,
            expected,
            "table " + table.name(),
            table.sql().selectNow(),
            sql.enterprise());
    return now.isPresent()
        ? now
        : difference(
            sql,
            table,
            expected,
            "table " + table.name() + "_version",
            table.selectThen(sql.dialect()),
            sql.enterprise(),
            replayed.entry());
  }

  private static Optional<String> difference(
      Sql sql,
      StateTable<?> table,
      Map<List<Object>, List<@Nullable Object>> expected,
      String what,
      String select,
      @Nullable Object... values)
      throws SQLException {
    List<String> faults = new ArrayList<>();
    Map<List<Object>, List<@Nullable Object>> left = new HashMap<>(expected);
    sql.each(
        cells -> {
          List<@Nullable Object> key = read(cells, table.keys().size());
          List<@Nullable Object> row = read(cells, table.columns().size());
          if (faults.isEmpty() && !row.equals(left.remove(key))) {
            faults.add(what + ": the row " + key + " is not what the journal gives");
          }
        },
        select,
        values);
    if (faults.isEmpty() && !left.isEmpty()) {
      faults.add(what + ": the row " + left.keySet().iterator().next() + " is missing");
    }
    return faults.stream().findFirst();
  }

  private static List<@Nullable Object> read(Cells cells, int count) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>(count);
    for (int column = 0; column < count; column++) {
      values.add(cells.value());
    }
    return values;
  }

  /**
   * The first fault of the postings: an entry whose sum is not zero, a balance that is not theirs.
   */
  public Optional<String> postingFault(Enterprise replayed) {
    return place.snapshot(
        sql -> {
          Optional<String> unbalanced =
              sql.first(
                  cells -> "the postings of entry " + cells.number() + " do not sum up to zero",
                  """
                  SELECT entry FROM posting WHERE enterprise = ?
                  GROUP BY entry, currency HAVING SUM(amount) <> 0 ORDER BY entry LIMIT 1\
                  """,
                  sql.enterprise());
          return unbalanced.isPresent() ? unbalanced : balanceFault(sql, replayed);
        });
  }

  /** The first of the blocks that transfers are searched in which is not made of its rows. */
  public Optional<String> blockFault() {
    return place.snapshot(TransferBlocks::fault);
  }

  private static Optional<String> balanceFault(Sql sql, Enterprise replayed) throws SQLException {
    List<String> faults = new ArrayList<>();
    long[] own = new long[replayed.organization().accounts().count()];
    long[] received = new long[own.length];
    sql.each(
        cells -> {
          Posting.Ledger ledger = Posting.Ledger.valueOf(cells.text());
          int account = cells.count();
          (ledger == Posting.Ledger.OWN_CASH ? own : received)[account] = cells.number();
        },
        """
        SELECT ledger, account, SUM(amount) FROM posting
        WHERE enterprise = ? AND account IS NOT NULL GROUP BY ledger, account\
        """,
        sql.enterprise());
    for (int ordinal = 0; ordinal < own.length && faults.isEmpty(); ordinal++) {
      var purse = replayed.funds().purse(ordinal);
      if (purse.ownCash() != own[ordinal] || purse.transferredIn() != received[ordinal]) {
        faults.add(
            "the postings of account "
                + replayed.organization().accounts().at(ordinal).id()
                + " do not sum up to its balance");
      }
    }
    return faults.stream().findFirst();
  }
}
