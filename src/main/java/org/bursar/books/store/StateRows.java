package org.bursar.books.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bursar.codec.Entry;
import org.bursar.codec.EntryCodec;
import org.bursar.codec.StateRow;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.access.Asked;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a value is kept in, without their versions: what a copy begins with, and by which
 * two values are compared.
 */
public final class StateRows {

  private static final String ENTRY = "entry";

  private static final Map<String, StateTable<?>> TABLES = new HashMap<>();

  static {
    StateTables.ALL.forEach(table -> TABLES.put(table.name(), table));
  }

  private StateRows() {}

  /** The rows of a value, table by table. */
  public static Stream<StateRow> of(Enterprise value) {
    return StateTables.ALL.stream().flatMap(table -> of(table, value));
  }

  private static <K> Stream<StateRow> of(StateTable<K> table, Enterprise value) {
    return table.all().apply(value).flatMap(key -> of(table, key, value).stream());
  }

  private static <K> Optional<StateRow> of(StateTable<K> table, K key, Enterprise value) {
    List<@Nullable Object> row = table.row().apply(value, key);
    if (row == null) {
      return Optional.empty();
    }
    List<@Nullable Object> cells = new ArrayList<>(table.key().apply(key));
    cells.addAll(row);
    return Optional.of(new StateRow(table.name(), cells));
  }

  /** The row of an entry that a value is read with. */
  public static StateRow of(Entry entry) {
    return new StateRow(ENTRY, List.of(EntryCodec.encode(entry)));
  }

  /**
   * The entries that a value is read with: those that say what somebody was asked about.
   *
   * @return their numbers, each once, in order
   */
  public static List<Long> entriesOf(Enterprise value) {
    return value
        .access()
        .requests()
        .values()
        .toJavaStream()
        .flatMap(request -> request.asked().toJavaStream())
        .map(Asked::entry)
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether two values are kept in the same rows. */
  public static boolean isSame(Enterprise one, Enterprise other) {
    return StateTables.ALL.stream().allMatch(table -> isSame(table, one, other));
  }

  private static <K> boolean isSame(StateTable<K> table, Enterprise one, Enterprise other) {
    return rows(table, one).equals(rows(table, other));
  }

  private static <K> Map<List<Object>, List<@Nullable Object>> rows(
      StateTable<K> table, Enterprise value) {
    Map<List<Object>, List<@Nullable Object>> rows = new HashMap<>();
    table
        .all()
        .apply(value)
        .forEach(
            key -> {
              List<@Nullable Object> row = table.row().apply(value, key);
              if (row != null) {
                rows.put(table.key().apply(key), row);
              }
            });
    return rows;
  }

  /**
   * Writes rows, by the end of the transaction.
   *
   * @throws IllegalArgumentException if one is of no such table, or has not its cells
   */
  static void write(Sql sql, Iterator<StateRow> rows) throws SQLException {
    while (rows.hasNext()) {
      StateRow row = rows.next();
      if (row.table().equals(ENTRY) && row.cells().getFirst() instanceof String entry) {
        EntryTable.append(sql, EntryCodec.decode(entry));
        continue;
      }
      StateTable<?> table = TABLES.get(row.table());
      if (table == null || row.cells().size() != table.keys().size() + table.columns().size()) {
        throw new IllegalArgumentException("no row of a table: " + row.table());
      }
      List<@Nullable Object> cells = new ArrayList<>(row.cells().size() + 1);
      cells.add(sql.enterprise());
      cells.addAll(row.cells());
      sql.add(table.sql().upsert(), cells.toArray());
    }
  }
}
