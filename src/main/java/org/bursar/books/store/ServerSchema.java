package org.bursar.books.store;

import java.sql.SQLException;
import java.util.List;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.dialect.Failure;

/**
 * Makes the tables of a server's database, and takes the steps that it lacks. Several processes may
 * start at once: each step is taken by whoever moves the version from the one before it.
 */
final class ServerSchema {

  /** As often as another process may get in the way while the first table is made. */
  private static final int ATTEMPTS = 5;

  private static final Step SERVER = Step.of("server-1.sql");
  private static final String VERSION = "SELECT version FROM bursar_schema WHERE one = 1";

  private final Connections connections;
  private final Schema schema;

  ServerSchema(Connections connections, Schema schema) {
    this.connections = connections;
    this.schema = schema;
  }

  /**
   * Brings the database to this schema.
   *
   * @throws BooksFault if it is of a newer one
   */
  void bring() throws SQLException {
    int version = version();
    while (version < schema.version()) {
      take(version);
      version = version();
    }
    if (version > schema.version()) {
      throw new BooksFault(
          Kind.NEWER,
          "the database "
              + connections.name()
              + " was written by a newer version of Bursar. Install that version to open it.");
    }
  }

  private int version() throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        return read();
      } catch (SQLException e) {
        Failure failure = connections.dialect().failure(e);
        boolean passes = failure == Failure.BUSY || failure == Failure.TAKEN;
        if (!passes || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private int read() throws SQLException {
    return using(
        sql -> {
          if (sql.dialect().isFile()) {
            refuseForeign(sql);
          }
          try {
            return sql.first(Cells::count, VERSION).orElse(0);
          } catch (SQLException e) {
            if (connections.dialect().failure(e) != Failure.OTHER) {
              throw e;
            }
          }
          // There is no such table: it is made, unless another process does at this moment.
          begin(sql);
          return sql.first(Cells::count, VERSION).orElse(0);
        });
  }

  private void refuseForeign(Sql sql) throws SQLException {
    // In this order: another process that makes the tables at this moment marks them as it does.
    int tables = sql.first(Cells::count, "SELECT COUNT(*) FROM sqlite_schema").orElse(0);
    int id = sql.first(Cells::count, "PRAGMA application_id").orElse(0);
    if (id != ServerDatabase.APPLICATION_ID && (id != 0 || tables > 0)) {
      throw new BooksFault(
          Kind.NOT_BOOKS,
          connections.name()
              + (id == Database.APPLICATION_ID
                  ? " is a file of local books, not of a server. Publish it to the server instead."
                  : " is no database of Bursar. Choose another name."));
    }
  }

  private static void begin(Sql sql) throws SQLException {
    sql.transaction(
        () -> {
          sql.run(
              sql.dialect()
                  .statements(
                      """
                      CREATE TABLE IF NOT EXISTS bursar_schema (
                        one INTEGER NOT NULL PRIMARY KEY,
                        version INTEGER NOT NULL,
                        next_enterprise INTEGER NOT NULL
                      );
                      """)
                  .toArray(String[]::new));
          sql.update(
              "INSERT INTO bursar_schema (one, version, next_enterprise) VALUES (1, 0, 1)"
                  + " ON CONFLICT (one) DO NOTHING");
          if (sql.dialect().isFile()) {
            sql.run("PRAGMA application_id = " + ServerDatabase.APPLICATION_ID);
          }
        });
  }

  /** Takes one step, unless another process took it. */
  private void take(int version) throws SQLException {
    int unused =
        using(
            sql -> {
              sql.transaction(() -> take(sql, version));
              return 0;
            });
  }

  private void take(Sql sql, int version) throws SQLException {
    int moved =
        sql.update(
            "UPDATE bursar_schema SET version = ? WHERE one = 1 AND version = ?",
            version + 1,
            version);
    if (moved == 0) {
      return;
    } else if (version == 0) {
      Schema.BEGUN.run(sql, List.of());
      SERVER.run(sql, List.of());
    } else {
      schema.after(version).run(sql, sql.list(Cells::number, "SELECT enterprise FROM head"));
    }
  }

  private <T> T using(Place.Reading<T> use) throws SQLException {
    Sql sql = connections.lend(true);
    boolean isSound = false;
    try {
      T done = use.read(sql);
      isSound = true;
      return done;
    } finally {
      connections.takeBack(sql, true, isSound);
    }
  }
}
