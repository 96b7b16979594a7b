package org.bursar.books.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, read from left to right. Texts are read as bytes: the driver's own way to
 * them is several times as long.
 */
final class Cells {

  private final ResultSet row;
  private final SharedTexts shared = new SharedTexts();
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
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  @Nullable String textOrNull() throws SQLException {
    byte[] bytes = row.getBytes(++column);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  /** A text that many rows of the query have: it is made once. */
  String sharedText() throws SQLException {
    return shared.of(bytes());
  }

  /** The same; null if there is none. */
  @Nullable String sharedTextOrNull() throws SQLException {
    byte[] bytes = row.getBytes(++column);
    return bytes == null ? null : shared.of(bytes);
  }

  @Nullable Long numberOrNull() throws SQLException {
    long number = row.getLong(++column);
    return row.wasNull() ? null : number;
  }

  byte[] bytes() throws SQLException {
    byte[] bytes = row.getBytes(++column);
    if (bytes == null) {
      throw new SQLException("nothing stands in column " + column);
    }
    return bytes;
  }

  /** The next cell as an instant; null if it is empty. */
  @Nullable Instant instantOrNull() throws SQLException {
    Long micros = numberOrNull();
    return micros == null ? null : Micros.instant(micros);
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
