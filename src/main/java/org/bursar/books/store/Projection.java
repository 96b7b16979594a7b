package org.bursar.books.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Touched;
import org.jspecify.annotations.Nullable;

/**
 * Writes the state tables of one transaction: a version row for each entry that changed a row, and
 * the row itself once, as it stands after the last of them.
 */
final class Projection {

  private final Sql sql;

  /** By the table itself: what it is made of would be costly to compare. */
  private final IdentityHashMap<StateTable<?>, Map<List<Object>, Optional<List<@Nullable Object>>>>
      current = new IdentityHashMap<>();

  Projection(Sql sql) {
    this.sql = sql;
  }

  /** Writes the versions of what an entry changed; {@link #finish} writes the rows. */
  void write(Enterprise before, Enterprise after, Touched touched) throws SQLException {
    for (StateTable<?> table : StateTables.ALL) {
      write(table, before, after, touched);
    }
  }

  private <K> void write(StateTable<K> table, Enterprise before, Enterprise after, Touched touched)
      throws SQLException {
    for (K key : table.touched().apply(touched)) {
      List<@Nullable Object> row = table.row().apply(after, key);
      if (!Objects.equals(table.row().apply(before, key), row)) {
        List<Object> cells = table.key().apply(key);
        version(table, cells, after.entry(), row);
        current
            .computeIfAbsent(table, _ -> new LinkedHashMap<>())
            .put(cells, Optional.ofNullable(row));
      }
    }
  }

  private void version(
      StateTable<?> table, List<Object> key, long entry, @Nullable List<@Nullable Object> row)
      throws SQLException {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(sql.enterprise());
    cells.addAll(key);
    cells.add(entry);
    cells.add(row == null ? 0L : 1L);
    for (int column = 0; column < table.columns().size(); column++) {
      cells.add(row == null ? null : row.get(column));
    }
    sql.add(table.sql().insertVersion(), cells.toArray());
  }

  /** Writes each row that changed, as it stands now. */
  void finish() throws SQLException {
    for (StateTable<?> table : StateTables.ALL) {
      for (var change : current.getOrDefault(table, Map.of()).entrySet()) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(sql.enterprise());
        cells.addAll(change.getKey());
        if (change.getValue().isPresent()) {
          cells.addAll(change.getValue().get());
          sql.add(table.sql().upsert(), cells.toArray());
        } else {
          sql.add(table.sql().delete(), cells.toArray());
        }
      }
    }
  }
}
