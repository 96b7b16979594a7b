package org.bursar.books.store.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** How a database speaks. */
public interface Dialect {

  /** Runs one statement without values. */
  @FunctionalInterface
  interface Runner {
    /** Runs it now. */
    void run(String sql) throws SQLException;
  }

  /** Runs a query whose values are bound. It is the statement's only one until it is closed. */
  Rows rows(PreparedStatement prepared) throws SQLException;

  /** The statements of a script of the schema, which is written as SQLite reads it. */
  List<String> statements(String script);

  /** Begins a transaction in which all is read as it stands at one time. */
  void beginReading(Connection connection, Runner runner) throws SQLException;

  /** Begins a transaction that writes. */
  void beginWriting(Connection connection, Runner runner) throws SQLException;

  /** Makes durable what the transaction wrote. */
  void commit(Connection connection, Runner runner) throws SQLException;

  /** Takes back what the transaction wrote; some failures have done that already. */
  void rollBack(Connection connection, Runner runner) throws SQLException;

  /** Whether a database is a file, which can be checked as such. */
  boolean isFile();

  /** What a query ends in that keeps the rows it reads from others who write them. */
  String forUpdate();

  /** Which of many command ids have an outcome: gives their bytes. */
  String seen();

  /** The values of {@link #seen} for these ids. */
  Object[] seenValues(List<UUID> ids, Long enterprise);

  /**
   * All rows of a table of versions as they stood after an entry, by key: first the columns of the
   * key, then the others. Its values are the enterprise and the entry.
   */
  String standing(String table, List<String> keys, List<String> columns);

  /** What a failure is. */
  Failure failure(SQLException e);
}
