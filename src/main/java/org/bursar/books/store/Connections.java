package org.bursar.books.store;

import java.sql.SQLException;
import org.bursar.books.store.dialect.Dialect;

/** The connections to a server's database: lent for one act, and given back. */
interface Connections extends AutoCloseable {

  /** What the database is called in messages; no password is in it. */
  String name();

  /** How it speaks. */
  Dialect dialect();

  /** Lends a connection, for one thread. */
  Sql lend(boolean toWrite) throws SQLException;

  /**
   * Takes it back.
   *
   * @param toWrite as it was lent
   * @param isSound whether it may be lent again
   */
  void takeBack(Sql sql, boolean toWrite, boolean isSound);

  @Override
  void close();
}
