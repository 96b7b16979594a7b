package org.bursar.books.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The cells of one row, read from left to right. */
final class Cells {

  private final ResultSet row;
  private int column;

  Cells(ResultSet row) {
    this.row = row;
  }

  /** Back to the first cell, of the row that is current now. */
  Cells first() {
    column = 0;
    return this;
  }

  long number() throws SQLException {
    return row.getLong(++column);
  }

  int count() throws SQLException {
    return row.getInt(++column);
  }

  boolean truth() throws SQLException {
    return row.getInt(++column) != 0;
  }

  String text() throws SQLException {
    String text = row.getString(++column);
    if (text == null) {
      throw new SQLException("a text is missing in column " + column);
    }
    return text;
  }

  @Nullable String textOrNull() throws SQLException {
    return row.getString(++column);
  }

  @Nullable Long numberOrNull() throws SQLException {
    long number = row.getLong(++column);
    return row.wasNull() ? null : number;
  }

  byte[] bytes() throws SQLException {
    byte[] bytes = row.getBytes(++column);
    if (bytes == null) {
      throw new SQLException("bytes are missing in column " + column);
    }
    return bytes;
  }

  Instant instant() throws SQLException {
    return Micros.instant(number());
  }

  /** What the next cell holds, as it is stored: a number, a text or null. */
  @Nullable Object value() throws SQLException {
    Object value = row.getObject(++column);
    return value instanceof Integer number ? Long.valueOf(number) : value;
  }
}
