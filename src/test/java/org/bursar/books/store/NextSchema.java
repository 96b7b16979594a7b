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

  /** Schema 3, two steps after the first. */
  public static Schema third() {
    return new Schema(List.of(NOTES, LAST_ENTRY));
  }

  /** The same, whose second step ends in this after it did all its work. */
  public static Schema thirdEndingIn(RuntimeException fault) {
    Step broken =
        LAST_ENTRY.with(
            _ -> {
              throw fault;
            });
    return new Schema(List.of(NOTES, broken));
  }

  /** A second schema whose only step ends in this after it did all its work. */
  public static Schema secondEndingIn(RuntimeException fault) {
    Step broken =
        NOTES.with(
            _ -> {
              throw fault;
            });
    return new Schema(List.of(broken));
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
