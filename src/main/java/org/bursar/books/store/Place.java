package org.bursar.books.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of one enterprise are, and how its failures are said: a file of its own over one
 * connection, or a server's database with connections for whoever needs one.
 */
interface Place extends AutoCloseable {

  /** What is read over a connection. */
  @FunctionalInterface
  interface Reading<T extends @Nullable Object> {
    T read(Sql sql) throws SQLException;
  }

  /** What is written over a connection. */
  @FunctionalInterface
  interface Writing {
    void write(Sql sql) throws SQLException;
  }

  /**
   * Reads.
   *
   * @throws BooksFault if it cannot be read
   */
  <T extends @Nullable Object> T reading(Reading<T> reading);

  /** Reads several things as they stand at one time, whatever is written meanwhile. */
  default <T extends @Nullable Object> T snapshot(Reading<T> reading) {
    return this.<T>reading(sql -> sql.<T>snapshot(() -> reading.read(sql)));
  }

  /**
   * Writes.
   *
   * @throws BooksFault if nothing was written
   */
  void writing(Writing writing);

  /** Whether others may write the same rows. */
  boolean isShared();

  /** The file that a second connection may read too, if it is one. */
  @Nullable Path file();

  /** What it means to a person that something cannot be read. */
  BooksFault unread(SQLException e);

  /** What it means to a person that something was not written. */
  BooksFault unwritten(SQLException e);

  /** What it means to a person that what stands there could not have been written. */
  BooksFault damaged(Throwable cause);

  @Override
  void close();
}
