package org.bursar.books.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Files as the first published version wrote them. */
public final class FirstSchema {

  private FirstSchema() {}

  /**
   * Writes books anew as a file of schema 1: its tables come of the first schema's script alone,
   * its rows are those of the books, which must have nothing that schema 1 has no table for.
   */
  public static void rewrite(Path books) throws SQLException, IOException {
    Path current = books.resolveSibling("current.books");
    Files.move(books, current);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + books);
        Statement statement = connection.createStatement()) {
      for (String each : script().split(";\\s*\n", -1)) {
        if (!each.isBlank()) {
          statement.execute(each);
        }
      }
      List<String> tables = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      statement.execute("ATTACH '" + current + "' AS current");
      for (String table : tables) {
        String columns = columns(statement, table);
        statement.execute(
            "INSERT INTO main."
                + table
                + " ("
                + columns
                + ") SELECT "
                + columns
                + " FROM current."
                + table);
      }
      statement.execute("DETACH current");
      statement.execute("PRAGMA application_id = " + Database.APPLICATION_ID);
      statement.execute("PRAGMA user_version = 1");
    }
    Files.delete(current);
  }

  /** Those that the first schema has: later ones were added. */
  private static String columns(Statement statement, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("PRAGMA main.table_info(" + table + ")")) {
      while (rows.next()) {
        columns.add(rows.getString("name"));
      }
    }
    return String.join(", ", columns);
  }

  private static String script() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Schema.class.getResourceAsStream("schema-1.sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
