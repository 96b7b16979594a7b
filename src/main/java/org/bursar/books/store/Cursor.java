package org.bursar.books.store;

import java.sql.SQLException;
import org.bursar.books.store.dialect.Rows;

/** The rows of one query, one after the other. */
final class Cursor implements AutoCloseable {

  private final Rows rows;
  private final Cells cells;

  Cursor(Rows rows) {
    this.rows = rows;
    this.cells = new Cells(rows);
  }

  /** Goes to the next row; false if there is none. */
  boolean next() throws SQLException {
    return rows.next();
  }

  /** The cells of the row that is current now, from the first. */
  Cells cells() {
    return cells.first();
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
