package org.bursar.books.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bursar.books.store.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * One connection with its statements, each prepared once. Used by one thread at a time, beside
 * which its pen may be writing rows. A failure becomes a {@link BooksFault} in whoever opened it.
 */
final class Sql implements AutoCloseable {

  /** The number of the one enterprise of a local file: the first part of every key. */
  static final Long LOCAL = 1L;

  private final Connection connection;
  private final Dialect dialect;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final Gathered gathered;
  private final Pen pen = new Pen();
  private Long enterprise = LOCAL;
  private boolean amiss;

  Sql(Connection connection, Dialect dialect, Gathered gathered) {
    this.connection = connection;
    this.dialect = dialect;
    this.gathered = gathered;
  }

  /** The number of the enterprise whose rows these are: the first part of every key. */
  Long enterprise() {
    return enterprise;
  }

  /** Goes over to the rows of another enterprise. */
  Sql turnTo(long number) {
    enterprise = number;
    return this;
  }

  /** The connection itself, for whoever lends it. */
  Connection connection() {
    return connection;
  }

  /** Whether a transaction could not be ended, so that nobody may use the connection again. */
  boolean isAmiss() {
    return amiss;
  }

  /** How this database speaks. */
  Dialect dialect() {
    return dialect;
  }

  /** What is made of one row. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(Cells cells) throws SQLException;
  }

  /** What is done with one row. */
  @FunctionalInterface
  interface RowTaker {
    void take(Cells cells) throws SQLException;
  }

  /** What is read from the database. */
  @FunctionalInterface
  interface Reading<T extends @Nullable Object> {
    T read() throws SQLException;
  }

  /** Work within one transaction. */
  @FunctionalInterface
  interface Work {
    void run() throws SQLException;
  }

  /** Runs a statement that gives no rows; how many rows it changed. */
  int update(String sql, @Nullable Object... values) throws SQLException {
    gathered.reached(Disk.Point.WRITE);
    PreparedStatement statement = bound(sql, values);
    try {
      return statement.executeUpdate();
    } catch (SQLException e) {
      // The driver has closed it: the next use prepares it anew.
      prepared.remove(sql);
      throw e;
    }
  }

  /**
   * Writes a row by the end of the transaction: rows of one statement together, so that a table is
   * visited once for many rows, and beside the work that goes on. What reads them, or stands in a
   * certain order to other statements, is no work for this. The values are not copied.
   */
  void add(String sql, @Nullable Object... values) throws SQLException {
    List<@Nullable Object[]> full = gathered.add(sql, values);
    if (full == null) {
      return;
    } else if (gathered.isMany()) {
      pen.write(() -> write(sql, full));
    } else {
      write(sql, full);
    }
  }

  /** Writes the rows that wait, for what reads them within the transaction. */
  void settle() throws SQLException {
    pen.await();
    for (Map.Entry<String, List<@Nullable Object[]>> rows : gathered.takeAll().entrySet()) {
      write(rows.getKey(), rows.getValue());
    }
  }

  private void write(String sql, List<@Nullable Object[]> rows) throws SQLException {
    gathered.reached(Disk.Point.WRITE);
    PreparedStatement statement = prepared(sql);
    try {
      for (@Nullable Object[] row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      prepared.remove(sql);
      throw e;
    }
  }

  /** Every row that a query gives, in order. */
  <T> List<T> list(RowReader<T> reader, String sql, @Nullable Object... values)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    each(cells -> rows.add(reader.read(cells)), sql, values);
    return rows;
  }

  /** The first row that a query gives. */
  <T> Optional<T> first(RowReader<T> reader, String sql, @Nullable Object... values)
      throws SQLException {
    try (Cursor rows = rows(sql, values)) {
      return rows.next() ? Optional.of(reader.read(rows.cells())) : Optional.empty();
    }
  }

  /** Does something with every row that a query gives, in order. */
  void each(RowTaker taker, String sql, @Nullable Object... values) throws SQLException {
    try (Cursor rows = rows(sql, values)) {
      while (rows.next()) {
        taker.take(rows.cells());
      }
    }
  }

  /** The rows that a query gives, for whoever goes through several queries at once. */
  Cursor rows(String sql, @Nullable Object... values) throws SQLException {
    return new Cursor(dialect.rows(bound(sql, values)));
  }

  /** Reads several things as they stand at one time, whatever is written meanwhile. */
  <T extends @Nullable Object> T snapshot(Reading<T> reading) throws SQLException {
    dialect.beginReading(connection, this::runBound);
    T read;
    try {
      read = reading.read();
    } catch (SQLException | RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
    dialect.commit(connection, this::runBound);
    return read;
  }

  /** All of the work, or nothing of it. */
  void transaction(Work work) throws SQLException {
    begin();
    within(work);
    commit();
  }

  /** Begins a transaction that goes on until it is committed, abandoned, or fails. */
  void begin() throws SQLException {
    dialect.beginWriting(connection, this::runBound);
  }

  /** Does work of a transaction that was begun; if that fails, nothing of the transaction stays. */
  void within(Work work) throws SQLException {
    try {
      work.run();
    } catch (SQLException | RuntimeException | Error e) {
      abandon(e);
      throw e;
    }
  }

  /** Makes durable what was done since it began; or nothing of it, if that fails. */
  void commit() throws SQLException {
    within(
        () -> {
          settle();
          gathered.reached(Disk.Point.COMMIT);
          dialect.commit(connection, this::runBound);
        });
    gathered.reached(Disk.Point.COMMITTED);
  }

  /** Takes back what was done since it began, for a cause to which is added what goes wrong. */
  void abandon(Throwable cause) {
    pen.drop();
    var unused = gathered.takeAll();
    rollBack(cause);
  }

  private void runBound(String statement) throws SQLException {
    bound(statement).executeUpdate();
  }

  /** Some faults, a full disk among them, have rolled back already. */
  private void rollBack(Throwable cause) {
    try {
      dialect.rollBack(connection, this::run);
    } catch (SQLException e) {
      amiss = true;
      cause.addSuppressed(e);
    }
  }

  /** Runs statements that are not worth preparing. */
  void run(String... statements) throws SQLException {
    pen.await();
    try (var statement = connection.createStatement()) {
      for (String sql : statements) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
  }

  /** A statement with its values, for whoever has the connection to himself. */
  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    pen.await();
    PreparedStatement statement = prepared(sql);
    bind(statement, values);
    return statement;
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return statement;
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    int at = 1;
    for (Object value : values) {
      // No switch: each takes a start of the command line some milliseconds.
      if (value == null) {
        statement.setObject(at++, null);
      } else if (value instanceof Long number) {
        statement.setLong(at++, number);
      } else if (value instanceof Integer number) {
        statement.setInt(at++, number);
      } else if (value instanceof String text) {
        statement.setString(at++, text);
      } else if (value instanceof byte[] bytes) {
        statement.setBytes(at++, bytes);
      } else {
        throw new IllegalArgumentException("no column takes " + value.getClass());
      }
    }
  }

  @Override
  public void close() throws SQLException {
    pen.close();
    try (connection) {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
    }
  }
}
