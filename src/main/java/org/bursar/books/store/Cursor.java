package org.bursar.books.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.sqlite.core.Codes;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;

/**
 * The rows of one query, one after the other. They are stepped through and read at the driver's
 * core: its result set takes two to three times as long for each cell, and opening books reads
 * millions.
 */
final class Cursor implements AutoCloseable {

  private final ResultSet result;
  private final DB database;
  private final long statement;
  private final Cells cells;
  private boolean begun;

  private Cursor(ResultSet result, DB database, long statement) {
    this.result = result;
    this.database = database;
    this.statement = statement;
    this.cells = new Cells(database, statement);
  }

  /** Runs a query whose values are bound. It is the statement's only one until it is closed. */
  static Cursor of(PreparedStatement prepared) throws SQLException {
    CoreStatement core = prepared.unwrap(CoreStatement.class);
    ResultSet result = prepared.executeQuery();
    return new Cursor(
        result, core.getDatabase(), core.pointer.safeRunLong((_, address) -> address));
  }

  /** Goes to the next row; false if there is none. */
  boolean next() throws SQLException {
    if (!begun) {
      begun = true;
      return result.next();
    }
    int code = database.step(statement);
    if (code != Codes.SQLITE_ROW && code != Codes.SQLITE_DONE) {
      database.throwex(code);
    }
    return code == Codes.SQLITE_ROW;
  }

  /** The cells of the row that is current now, from the first. */
  Cells cells() {
    return cells.first();
  }

  @Override
  public void close() throws SQLException {
    result.close();
  }
}
