package org.bursar.books.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.bursar.books.store.dialect.Rows;
import org.jspecify.annotations.Nullable;

/** The cells of one row, read from left to right. */
final class Cells {

  private final Rows rows;
  private @Nullable SharedTexts[] shared = {};
  private int column;

  Cells(Rows rows) {
    this.rows = rows;
  }

  /** Back to the first cell, of the row that is current now. */
  Cells first() {
    column = 0;
    return this;
  }

  long number() throws SQLException {
    return rows.number(column++);
  }

  int count() throws SQLException {
    return rows.count(column++);
  }

  boolean truth() throws SQLException {
    return rows.truth(column++);
  }

  String text() throws SQLException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  @Nullable String textOrNull() throws SQLException {
    byte[] bytes = bytesOrNull();
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  /** A text that many rows of the query have: it is made once. */
  String sharedText() throws SQLException {
    return shared().of(bytes());
  }

  /** The same; null if there is none. */
  @Nullable String sharedTextOrNull() throws SQLException {
    SharedTexts known = shared();
    byte[] bytes = bytesOrNull();
    return bytes == null ? null : known.of(bytes);
  }

  private SharedTexts shared() {
    if (column >= shared.length) {
      shared = Arrays.copyOf(shared, column + 8);
    }
    SharedTexts ofColumn = shared[column];
    if (ofColumn == null) {
      ofColumn = new SharedTexts();
      shared[column] = ofColumn;
    }
    return ofColumn;
  }

  @Nullable Long numberOrNull() throws SQLException {
    boolean isThere = !rows.isNull(column);
    long number = number();
    return isThere ? number : null;
  }

  byte[] bytes() throws SQLException {
    byte[] bytes = bytesOrNull();
    if (bytes == null) {
      throw new SQLException("nothing stands in column " + column);
    }
    return bytes;
  }

  private byte @Nullable [] bytesOrNull() throws SQLException {
    return rows.bytes(column++);
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
    return rows.value(column++);
  }
}
