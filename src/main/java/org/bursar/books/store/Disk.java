package org.bursar.books.store;

import java.sql.SQLException;

/**
 * What books are written through. The usual one lets everything pass; another may stand in the way
 * at any point, as a disk that is full and a process that is ended do: so it can be tried at every
 * point what is left then.
 */
@FunctionalInterface
public interface Disk {

  /** Where a write has come to. */
  enum Point {
    /** Rows are about to be written. */
    WRITE,
    /** A transaction is about to be made durable. */
    COMMIT,
    /** A transaction is durable, and nobody has heard of it. */
    COMMITTED
  }

  /** Lets everything pass, and takes many rows at once. */
  Disk USUAL = _ -> {};

  /**
   * Hears of a point before it is passed; a disk that is not the usual one hears of every row. What
   * it throws ends the write there.
   *
   * @throws SQLException as a database would that cannot write
   */
  void reached(Point point) throws SQLException;
}
