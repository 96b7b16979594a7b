package org.bursar.server.store;

import static org.bursar.server.store.SecretTables.bound;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bursar.books.store.ServerDatabase;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/** The tokens, found by their hashes. */
public final class TokenTable {

  private static final String SELECT =
      "SELECT id, user_name, enterprise, device, made, expires, revoked, used FROM access_token";

  private final ServerDatabase database;

  TokenTable(ServerDatabase database) {
    this.database = database;
  }

  /** Keeps one. */
  public void add(byte[] hash, Token token) {
    EnterpriseId enterprise = token.enterprise();
    int unused =
        database.write(
            connection -> {
              try (PreparedStatement statement =
                  connection.prepareStatement(
                      "INSERT INTO access_token"
                          + " (hash, id, user_name, enterprise, device, made, expires)"
                          + " VALUES (?,?,?,?,?,?,?)")) {
                statement.setBytes(1, hash);
                statement.setString(2, token.id());
                statement.setString(3, token.user().value());
                if (enterprise == null) {
                  statement.setNull(4, Types.VARCHAR);
                } else {
                  statement.setString(4, enterprise.value());
                }
                statement.setString(5, token.device());
                statement.setLong(6, token.made().toEpochMilli());
                statement.setLong(7, token.expires().toEpochMilli());
                return statement.executeUpdate();
              }
            });
  }

  /** The token of this hash, if there is one, good or not. */
  public Optional<Token> find(byte[] hash) {
    return list(SELECT + " WHERE hash = ?", (Object) hash).stream().findFirst();
  }

  /** All of an enterprise, by whom and when. */
  public List<Token> of(EnterpriseId enterprise) {
    return list(SELECT + " WHERE enterprise = ? ORDER BY user_name, made, id", enterprise);
  }

  /** Takes one of an enterprise back; whether there was one that was good so far. */
  public boolean revoke(EnterpriseId enterprise, String id, Instant at) {
    return update(
            "UPDATE access_token SET revoked = ?"
                + " WHERE enterprise = ? AND id = ? AND revoked IS NULL",
            at.toEpochMilli(),
            enterprise,
            id)
        > 0;
  }

  /** Takes all of a user back; how many there were. */
  public int revokeAll(EnterpriseId enterprise, UserName user, Instant at) {
    return update(
        "UPDATE access_token SET revoked = ?"
            + " WHERE enterprise = ? AND user_name = ? AND revoked IS NULL",
        at.toEpochMilli(),
        enterprise,
        user);
  }

  /** Gives one that published an enterprise to that; whether nothing was published by it before. */
  public boolean belongs(String id, EnterpriseId enterprise) {
    return update(
            "UPDATE access_token SET enterprise = ? WHERE id = ? AND enterprise IS NULL",
            enterprise,
            id)
        > 0;
  }

  /** Lets one publish again, for what it published did not become an enterprise. */
  public void free(String id, EnterpriseId enterprise) {
    int unused =
        update(
            "UPDATE access_token SET enterprise = NULL WHERE id = ? AND enterprise = ?",
            id,
            enterprise);
  }

  /** Says that one was used. */
  public void used(String id, Instant at) {
    int unused = update("UPDATE access_token SET used = ? WHERE id = ?", at.toEpochMilli(), id);
  }

  private int update(String sql, Object... values) {
    return database.write(
        connection -> {
          try (PreparedStatement statement = bound(connection, sql, values)) {
            return statement.executeUpdate();
          }
        });
  }

  private List<Token> list(String sql, Object... values) {
    return database.read(connection -> list(connection, sql, values));
  }

  private static List<Token> list(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = bound(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<Token> tokens = new ArrayList<>();
      while (rows.next()) {
        tokens.add(token(rows));
      }
      return tokens;
    }
  }

  private static Token token(ResultSet rows) throws SQLException {
    @Nullable String enterprise = rows.getString(3);
    return new Token(
        rows.getString(1),
        new UserName(rows.getString(2)),
        enterprise == null ? null : new EnterpriseId(enterprise),
        rows.getString(4),
        Instant.ofEpochMilli(rows.getLong(5)),
        Instant.ofEpochMilli(rows.getLong(6)),
        instant(rows, 7),
        instant(rows, 8));
  }

  private static @Nullable Instant instant(ResultSet rows, int column) throws SQLException {
    long millis = rows.getLong(column);
    return rows.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
