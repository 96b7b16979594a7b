package org.bursar.books.store;

import java.sql.SQLException;

/**
 * The state tables as they stood after an entry.
 *
 * @param past whether entries after it were written, so that the version tables must be read
 */
record Standing(Sql sql, long entry, boolean past) {

  /** How many accounts there may be: none has an ordinal beyond, then or now. */
  int accounts() throws SQLException {
    return sql.first(
            Cells::count,
            "SELECT COALESCE(MAX(ordinal) + 1, 0) FROM account WHERE enterprise = ?",
            sql.enterprise())
        .orElse(0);
  }

  /** Does something with every row of a table, by key. */
  void each(StateTable<?> table, Sql.RowTaker taker) throws SQLException {
    try (Cursor rows = rows(table)) {
      while (rows.next()) {
        taker.take(rows.cells());
      }
    }
  }

  /** Every row of a table, by key. */
  Cursor rows(StateTable<?> table) throws SQLException {
    return past
        ? sql.rows(table.selectThen(sql.dialect()), sql.enterprise(), entry)
        : sql.rows(table.sql().selectNow(), sql.enterprise());
  }
}
