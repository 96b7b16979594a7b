package org.bursar.books.store.dialect;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.core.Codes;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;

/**
 * Rows are stepped through and read at the driver's core: its result set takes two to three times
 * as long for each cell, and opening books reads millions. Texts are read as bytes: the driver's
 * own way to them is several times as long.
 */
final class SqliteRows implements Rows {

  private final ResultSet result;
  private final DB database;
  private final long statement;
  private boolean begun;

  private SqliteRows(ResultSet result, DB database, long statement) {
    this.result = result;
    this.database = database;
    this.statement = statement;
  }

  static SqliteRows of(PreparedStatement prepared) throws SQLException {
    CoreStatement core = prepared.unwrap(CoreStatement.class);
    ResultSet result = prepared.executeQuery();
    return new SqliteRows(
        result, core.getDatabase(), core.pointer.safeRunLong((_, address) -> address));
  }

  @Override
  public boolean next() throws SQLException {
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

  @Override
  public long number(int column) throws SQLException {
    return database.column_long(statement, column);
  }

  @Override
  public int count(int column) throws SQLException {
    return database.column_int(statement, column);
  }

  @Override
  public boolean truth(int column) throws SQLException {
    return count(column) != 0;
  }

  @Override
  public byte @Nullable [] bytes(int column) throws SQLException {
    return database.column_blob(statement, column);
  }

  @Override
  public boolean isNull(int column) throws SQLException {
    return database.column_type(statement, column) == Codes.SQLITE_NULL;
  }

  @Override
  public @Nullable Object value(int column) throws SQLException {
    return switch (database.column_type(statement, column)) {
      case Codes.SQLITE_NULL -> null;
      case Codes.SQLITE_INTEGER -> number(column);
      case Codes.SQLITE_TEXT -> text(column);
      case Codes.SQLITE_BLOB -> bytes(column);
      default -> database.column_double(statement, column);
    };
  }

  private String text(int column) throws SQLException {
    byte[] bytes = bytes(column);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws SQLException {
    result.close();
  }
}
