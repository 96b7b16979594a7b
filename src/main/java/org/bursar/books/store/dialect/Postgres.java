package org.bursar.books.store.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, as plain as its relatives speak it too: no advisory locks, no notifications, no
 * deferred constraints.
 */
public final class Postgres implements Dialect {

  /** The one there is. */
  public static final Postgres DIALECT = new Postgres();

  private static final String OUTCOME_UNKNOWN = "08007";
  private static final String NOTHING_TO_COMMIT = "25P01";

  private Postgres() {}

  @Override
  public Rows rows(PreparedStatement prepared) throws SQLException {
    return PostgresRows.of(prepared);
  }

  /** Texts are ordered by their bytes, as SQLite orders them, whatever the database's language. */
  @Override
  public List<String> statements(String script) {
    return Sqlite.DIALECT.statements(script).stream()
        .map(
            statement ->
                statement
                    .replaceAll("(?m)^--.*$", "")
                    .replaceAll("\\bINTEGER\\b", "BIGINT")
                    .replaceAll("\\bBLOB\\b", "BYTEA")
                    .replaceAll("\\bTEXT\\b", "TEXT COLLATE \"C\"")
                    .replaceAll("\\bWITHOUT ROWID\\b", ""))
        .toList();
  }

  @Override
  public void beginReading(Connection connection, Runner runner) throws SQLException {
    connection.setAutoCommit(false);
    runner.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
  }

  /** Read committed is enough: who moves the head from where it was has read all before it. */
  @Override
  public void beginWriting(Connection connection, Runner runner) throws SQLException {
    connection.setAutoCommit(false);
  }

  /**
   * A commit that somebody breaks off while it waits for the replicas is done here and perhaps
   * nowhere else. PostgreSQL says so in a warning only: to us it is as if no answer had come.
   */
  @Override
  public void commit(Connection connection, Runner runner) throws SQLException {
    connection.clearWarnings();
    connection.commit();
    for (SQLWarning said = connection.getWarnings(); said != null; said = said.getNextWarning()) {
      if (!NOTHING_TO_COMMIT.equals(said.getSQLState())) {
        throw new SQLException(said.getMessage(), OUTCOME_UNKNOWN, said);
      }
    }
    connection.setAutoCommit(true);
  }

  @Override
  public void rollBack(Connection connection, Runner runner) throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
  }

  @Override
  public boolean isFile() {
    return false;
  }

  @Override
  public String forUpdate() {
    return " FOR UPDATE";
  }

  /**
   * An array is looked up in the index. Joined with a list, a table that grew since it was last
   * looked at by the planner would be read whole each time.
   */
  @Override
  public String seen() {
    return """
    SELECT command_id FROM entry WHERE enterprise = ? AND command_id = ANY (CAST(? AS BYTEA[]))
    UNION ALL
    SELECT command_id FROM refused WHERE enterprise = ? AND command_id = ANY (CAST(? AS BYTEA[]))\
    """;
  }

  @Override
  public Object[] seenValues(List<UUID> ids, Long enterprise) {
    String list =
        ids.stream()
            .map(id -> "\"\\\\x" + id.toString().replace("-", "") + '"')
            .collect(Collectors.joining(",", "{", "}"));
    return new Object[] {enterprise, list, enterprise, list};
  }

  @Override
  public String standing(String table, List<String> keys, List<String> columns) {
    String keyList = String.join(", ", keys);
    String columnList = String.join(", ", columns);
    return """
    SELECT %s, %s FROM (
      SELECT DISTINCT ON (%s) %s, %s, present FROM %s WHERE enterprise = ? AND entry <= ?
      ORDER BY %s, entry DESC) AS standing
    WHERE present = 1 ORDER BY %s\
    """
        .formatted(keyList, columnList, keyList, keyList, columnList, table, keyList, keyList);
  }

  /** By the states of standard SQL, and PostgreSQL's own. */
  @Override
  public Failure failure(SQLException e) {
    String state = state(e);
    if (state == null) {
      return e instanceof SQLTransientConnectionException ? Failure.LOST : Failure.OTHER;
    }
    return switch (state) {
      case "40001", "40P01", "55P03" -> Failure.BUSY;
      // Also a table, or its row type, that another process makes at this moment.
      case "23505", "42710", "42P07" -> Failure.TAKEN;
      case "53100" -> Failure.FULL;
      case "25006" -> Failure.FOLLOWING;
      case "42501" -> Failure.READ_ONLY;
      case "XX001", "XX002" -> Failure.DAMAGED;
      case "3D000", "28000", "28P01" -> Failure.DENIED;
      case "53300", "57P01", "57P02", "57P03", "57P05", "25P03", "25P04" -> Failure.LOST;
      default -> state.startsWith("08") ? Failure.LOST : Failure.OTHER;
    };
  }

  /** The pool wraps what the driver said. */
  private static @Nullable String state(SQLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException said && said.getSQLState() != null) {
        return said.getSQLState();
      }
    }
    return null;
  }
}
