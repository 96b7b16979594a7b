package org.bursar.server.store;

import static org.bursar.server.store.SecretTables.bound;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bursar.books.store.ServerDatabase;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.UserName;

/** What came of the passwords, one of a user in an enterprise. */
public final class PasswordTable {

  private final ServerDatabase database;

  PasswordTable(ServerDatabase database) {
    this.database = database;
  }

  /** Keeps one instead of the one before it. */
  public void set(EnterpriseId enterprise, UserName user, StoredPassword password, Instant at) {
    int unused =
        database.write(
            connection -> {
              try (PreparedStatement statement =
                  bound(
                      connection,
                      """
                      INSERT INTO access_password
                        (enterprise, user_name, kind, memory, passes, lanes, salt, hash, changed)
                      VALUES (?,?,?,?,?,?,?,?,?)
                      ON CONFLICT (enterprise, user_name) DO UPDATE SET
                        kind = excluded.kind, memory = excluded.memory, passes = excluded.passes,
                        lanes = excluded.lanes, salt = excluded.salt, hash = excluded.hash,
                        changed = excluded.changed
                      """,
                      enterprise,
                      user,
                      password.kind(),
                      password.memory(),
                      password.passes(),
                      password.lanes(),
                      password.salt(),
                      password.hash(),
                      at.toEpochMilli())) {
                return statement.executeUpdate();
              }
            });
  }

  /** In which enterprises a user of this name has one, in their order: so many at most. */
  public List<EnterpriseId> places(UserName user, int most) {
    return database.read(
        connection -> {
          try (PreparedStatement statement =
                  bound(
                      connection,
                      "SELECT enterprise FROM access_password WHERE user_name = ?"
                          + " ORDER BY enterprise LIMIT "
                          + most,
                      user);
              ResultSet rows = statement.executeQuery()) {
            List<EnterpriseId> places = new ArrayList<>();
            while (rows.next()) {
              places.add(new EnterpriseId(rows.getString(1)));
            }
            return places;
          }
        });
  }

  /** The one of a user, if he has one. */
  public Optional<StoredPassword> find(EnterpriseId enterprise, UserName user) {
    return database.read(
        connection -> {
          try (PreparedStatement statement =
                  bound(
                      connection,
                      "SELECT kind, memory, passes, lanes, salt, hash FROM access_password"
                          + " WHERE enterprise = ? AND user_name = ?",
                      enterprise,
                      user);
              ResultSet rows = statement.executeQuery()) {
            return rows.next()
                ? Optional.of(
                    new StoredPassword(
                        rows.getString(1),
                        rows.getInt(2),
                        rows.getInt(3),
                        rows.getInt(4),
                        rows.getBytes(5),
                        rows.getBytes(6)))
                : Optional.<StoredPassword>empty();
          }
        });
  }
}
