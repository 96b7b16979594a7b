package org.bursar.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.ServerDatabase;
import org.jspecify.annotations.Nullable;

/** The tables of a server's secrets, in the database of its enterprises. */
public final class SecretTables {

  /** As often as other processes may make the same tables at the same moment. */
  private static final int ATTEMPTS = 5;

  private final ServerDatabase database;

  private SecretTables(ServerDatabase database) {
    this.database = database;
  }

  /** Those of a database; they are made if they are not there. */
  public static SecretTables of(ServerDatabase database) {
    SecretTables tables = new SecretTables(database);
    if (!tables.areThere()) {
      tables.make();
    }
    return tables;
  }

  /** The tokens. */
  public TokenTable tokens() {
    return new TokenTable(database);
  }

  /** The passwords. */
  public PasswordTable passwords() {
    return new PasswordTable(database);
  }

  /** The ID tokens that gave a token already. */
  public SpentTable spent() {
    return new SpentTable(database);
  }

  /**
   * Looks whether the database answers.
   *
   * @throws BooksFault if it does not
   */
  public void requireReached() {
    boolean unused =
        database.read(
            connection -> {
              try (PreparedStatement statement =
                  bound(connection, "SELECT 1 FROM access_spent WHERE expires < ?", 0L)) {
                statement.executeQuery().close();
                return true;
              }
            });
  }

  /** Looked at first: who only reads them must not wait for who writes. */
  private boolean areThere() {
    try {
      requireReached();
      return true;
    } catch (BooksFault fault) {
      if (fault.isPassing()) {
        throw fault;
      }
      return false;
    }
  }

  private void make() {
    for (int attempt = 1; ; attempt++) {
      try {
        database.make(script());
        return;
      } catch (BooksFault fault) {
        if (attempt == ATTEMPTS || !fault.isPassing()) {
          throw fault;
        }
      }
    }
  }

  private static String script() {
    try (InputStream in = SecretTables.class.getResourceAsStream("secrets.sql")) {
      byte[] bytes =
          Objects.requireNonNull(in, "secrets.sql is missing in this build").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A statement with its values. */
  static PreparedStatement bound(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    int at = 1;
    for (Object value : values) {
      switch (value) {
        case null -> statement.setObject(at++, null);
        case Long number -> statement.setLong(at++, number);
        case Integer number -> statement.setInt(at++, number);
        case byte[] bytes -> statement.setBytes(at++, bytes);
        default -> statement.setString(at++, value.toString());
      }
    }
    return statement;
  }
}
