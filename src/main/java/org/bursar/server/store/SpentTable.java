package org.bursar.server.store;

import static org.bursar.server.store.SecretTables.bound;

import java.sql.PreparedStatement;
import java.time.Instant;
import org.bursar.books.store.ServerDatabase;

/** What was signed elsewhere and counts once, as hashes, until it would count no more anyway. */
public final class SpentTable {

  private final ServerDatabase database;

  SpentTable(ServerDatabase database) {
    this.database = database;
  }

  /**
   * Spends one.
   *
   * @param until from when on it need not be remembered
   * @return whether it was not spent before
   */
  public boolean spend(byte[] digest, Instant until, Instant now) {
    return database.write(
            connection -> {
              try (PreparedStatement old =
                      bound(
                          connection,
                          "DELETE FROM access_spent WHERE expires < ?",
                          now.toEpochMilli());
                  PreparedStatement fresh =
                      bound(
                          connection,
                          "INSERT INTO access_spent (digest, expires) VALUES (?,?)"
                              + " ON CONFLICT (digest) DO NOTHING",
                          digest,
                          until.toEpochMilli())) {
                int unused = old.executeUpdate();
                return fresh.executeUpdate();
              }
            })
        > 0;
  }
}
