package org.bursar.books.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Schemas that only tests know, as if the program had gone on. */
public final class NextSchema {

  private static final Step NOTES = Step.of("next-2.sql");

  private static final Step LAST_ENTRY =
      Step.of("next-3.sql")
          .with(
              sql ->
                  sql.update(
                      "INSERT INTO last_entry (enterprise, entry) SELECT enterprise, entry FROM"
                          + " head"));

  private NextSchema() {}

  /** Two steps after the current one. */
  public static Schema afterNext() {
    return Schema.CURRENT.then(NOTES, LAST_ENTRY);
  }

  /** The same, whose second step ends in this after it did all its work. */
  public static Schema afterNextEndingIn(RuntimeException fault) {
    Step broken =
        LAST_ENTRY.with(
            _ -> {
              throw fault;
            });
    return Schema.CURRENT.then(NOTES, broken);
  }

  /** One step after the current one, which ends in this after it did all its work. */
  public static Schema nextEndingIn(RuntimeException fault) {
    Step broken =
        NOTES.with(
            _ -> {
              throw fault;
            });
    return Schema.CURRENT.then(broken);
  }

  /** How many tables of this name a file has, and which schema it says it has. */
  public static List<Integer> tablesAndVersion(Path file, String table) throws SQLException {
    try (Sql sql = Database.another(file)) {
      return List.of(
          sql.first(
                  Cells::count,
                  "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = ?",
                  table)
              .orElseThrow(),
          sql.first(Cells::count, "PRAGMA user_version").orElseThrow());
    }
  }
}
