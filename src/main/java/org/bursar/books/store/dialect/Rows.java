package org.bursar.books.store.dialect;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of one query, one after the other; columns count from 0. */
public interface Rows extends AutoCloseable {

  /** Goes to the next row; false if there is none. */
  boolean next() throws SQLException;

  /** A whole number; 0 where nothing stands. */
  long number(int column) throws SQLException;

  /** A whole number of 32 bits; 0 where nothing stands. */
  int count(int column) throws SQLException;

  /** What a condition gives, or a number that is not 0. */
  boolean truth(int column) throws SQLException;

  /** The bytes, of a text its UTF-8; null where nothing stands. */
  byte @Nullable [] bytes(int column) throws SQLException;

  /** Whether nothing stands there. */
  boolean isNull(int column) throws SQLException;

  /** What stands there, as it is stored: a long, a text, bytes or null. */
  @Nullable Object value(int column) throws SQLException;

  @Override
  void close() throws SQLException;
}
