package org.bursar.books.store;

import java.nio.file.Path;
import java.sql.SQLException;

/** Which line of copies books say that they belong to. */
public final class Lineages {

  private Lineages() {}

  /** What the file says. */
  public static String of(Path file) throws SQLException {
    try (Sql sql = Database.open(file, false, Schema.CURRENT)) {
      return sql.first(Cells::text, "SELECT lineage FROM enterprise").orElseThrow();
    }
  }
}
