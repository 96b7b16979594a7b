package org.bursar.books.store.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQLite, in which the scripts are written. */
public final class Sqlite implements Dialect {

  /** The one there is. */
  public static final Sqlite DIALECT = new Sqlite();

  private static final SQLiteErrorCode[] CODES = SQLiteErrorCode.values();

  private Sqlite() {}

  @Override
  public Rows rows(PreparedStatement prepared) throws SQLException {
    return SqliteRows.of(prepared);
  }

  @Override
  public List<String> statements(String script) {
    return List.of(script.split(";\\s*\n", -1));
  }

  @Override
  public void beginReading(Connection connection, Runner runner) throws SQLException {
    runner.run("BEGIN");
  }

  @Override
  public void beginWriting(Connection connection, Runner runner) throws SQLException {
    runner.run("BEGIN IMMEDIATE");
  }

  @Override
  public void commit(Connection connection, Runner runner) throws SQLException {
    runner.run("COMMIT");
  }

  @Override
  public void rollBack(Connection connection, Runner runner) throws SQLException {
    runner.run("ROLLBACK");
  }

  @Override
  public boolean isFile() {
    return true;
  }

  @Override
  public String forUpdate() {
    return "";
  }

  @Override
  public String seen() {
    return """
    SELECT unhex(value, '-') FROM json_each(?) WHERE
      EXISTS (SELECT 1 FROM entry WHERE enterprise = ? AND command_id = unhex(value, '-'))
      OR EXISTS (SELECT 1 FROM refused WHERE enterprise = ? AND command_id = unhex(value, '-'))\
    """;
  }

  @Override
  public Object[] seenValues(List<UUID> ids, Long enterprise) {
    String list =
        ids.stream().map(id -> "\"" + id + '"').collect(Collectors.joining(",", "[", "]"));
    return new Object[] {list, enterprise, enterprise};
  }

  /**
   * Of a group's rows, SQLite gives the columns of the one with the greatest entry, if MAX is the
   * only aggregate (its documentation of SELECT says so): half the time of joining it again.
   */
  @Override
  public String standing(String table, List<String> keys, List<String> columns) {
    String keyList = String.join(", ", keys);
    return """
    SELECT %s, %s, MAX(entry) FROM %s WHERE enterprise = ? AND entry <= ?
    GROUP BY %s HAVING present = 1 ORDER BY %s\
    """
        .formatted(keyList, String.join(", ", columns), table, keyList, keyList);
  }

  @Override
  public Failure failure(SQLException e) {
    return switch (code(e)) {
      case SQLITE_NOTADB -> Failure.FOREIGN;
      case SQLITE_CORRUPT -> Failure.DAMAGED;
      case SQLITE_FULL -> Failure.FULL;
      case SQLITE_READONLY, SQLITE_PERM -> Failure.READ_ONLY;
      case SQLITE_BUSY, SQLITE_LOCKED -> Failure.BUSY;
      case SQLITE_CONSTRAINT -> isTaken(e) ? Failure.TAKEN : Failure.OTHER;
      case SQLITE_CANTOPEN -> Failure.UNOPENABLE;
      default -> Failure.OTHER;
    };
  }

  private static boolean isTaken(SQLException e) {
    return e instanceof SQLiteException sqlite
        && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY
            || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE);
  }

  /** The primary code, of whichever extended code came. */
  private static SQLiteErrorCode code(SQLException e) {
    if (!(e instanceof SQLiteException sqlite)) {
      return SQLiteErrorCode.UNKNOWN_ERROR;
    }
    int primary = sqlite.getResultCode().code & 0xFF;
    for (SQLiteErrorCode code : CODES) {
      if (code.code == primary) {
        return code;
      }
    }
    return SQLiteErrorCode.UNKNOWN_ERROR;
  }
}
