package org.bursar.books.store;

import java.util.List;

/**
 * The statements of a state table and of its versions.
 *
 * @param upsert inserts a row, or puts it in the place of the one with its key
 * @param delete deletes the row of a key
 * @param insertVersion keeps a row as it stands after an entry, or that there is none any more
 * @param selectNow all rows as they stand now, by key
 */
record StateSql(String upsert, String delete, String insertVersion, String selectNow) {

  static StateSql of(String name, List<String> keys, List<String> columns) {
    return new StateSql(
        upsert(name, keys, columns),
        delete(name, keys),
        insertVersion(name, keys, columns),
        selectNow(name, keys, columns));
  }

  private static String upsert(String name, List<String> keys, List<String> columns) {
    String sets = String.join(", ", columns.stream().map(c -> c + " = excluded." + c).toList());
    return "INSERT INTO %s (enterprise, %s, %s) VALUES (%s) ON CONFLICT (enterprise, %s) DO UPDATE SET %s"
        .formatted(
            name,
            String.join(", ", keys),
            String.join(", ", columns),
            marks(1 + keys.size() + columns.size()),
            String.join(", ", keys),
            sets);
  }

  private static String delete(String name, List<String> keys) {
    return "DELETE FROM %s WHERE enterprise = ? AND %s"
        .formatted(name, String.join(" AND ", keys.stream().map(k -> k + " = ?").toList()));
  }

  private static String insertVersion(String name, List<String> keys, List<String> columns) {
    return "INSERT INTO %s_version (enterprise, %s, entry, present, %s) VALUES (%s)"
        .formatted(
            name,
            String.join(", ", keys),
            String.join(", ", columns),
            marks(3 + keys.size() + columns.size()));
  }

  private static String selectNow(String name, List<String> keys, List<String> columns) {
    return "SELECT %s, %s FROM %s WHERE enterprise = ? ORDER BY %s"
        .formatted(
            String.join(", ", keys), String.join(", ", columns), name, String.join(", ", keys));
  }

  private static String marks(int count) {
    return String.join(", ", java.util.Collections.nCopies(count, "?"));
  }
}
