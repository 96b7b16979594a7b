package org.bursar.books.store.dialect;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Rows as the driver gives them, so many at a time. */
final class PostgresRows implements Rows {

  /** Rows that are held in memory at once, within a transaction. */
  private static final int AT_ONCE = 2_000;

  private final ResultSet result;

  private PostgresRows(ResultSet result) {
    this.result = result;
  }

  static PostgresRows of(PreparedStatement prepared) throws SQLException {
    prepared.setFetchSize(AT_ONCE);
    return new PostgresRows(prepared.executeQuery());
  }

  @Override
  public boolean next() throws SQLException {
    return result.next();
  }

  @Override
  public long number(int column) throws SQLException {
    return result.getLong(column + 1);
  }

  @Override
  public int count(int column) throws SQLException {
    return result.getInt(column + 1);
  }

  @Override
  public boolean truth(int column) throws SQLException {
    return result.getBoolean(column + 1);
  }

  @Override
  public byte @Nullable [] bytes(int column) throws SQLException {
    return result.getBytes(column + 1);
  }

  @Override
  public boolean isNull(int column) throws SQLException {
    return result.getBytes(column + 1) == null;
  }

  @Override
  public @Nullable Object value(int column) throws SQLException {
    return result.getObject(column + 1) instanceof Number
        ? Long.valueOf(result.getLong(column + 1))
        : result.getObject(column + 1);
  }

  @Override
  public void close() throws SQLException {
    result.close();
  }
}
