package org.bursar.books.store;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Touched;
import org.jspecify.annotations.Nullable;

/**
 * A table of the enterprise's state, with the table of its versions beside it: how a key's row is
 * made from the value. Both tables are written from the difference of two values, so no rule exists
 * a second time in SQL.
 *
 * @param name of the table; its versions are in {@code NAME_version}
 * @param keys columns of the key, the enterprise aside
 * @param columns the other columns
 * @param touched keys where two values may differ
 * @param all every key of a value
 * @param key the cells of a key
 * @param row the other cells of a key's row in a value; null if it has no such row
 * @param <K> what a row is about
 */
record StateTable<K>(
    String name,
    List<String> keys,
    List<String> columns,
    Function<Touched, Iterable<K>> touched,
    Function<Enterprise, Stream<K>> all,
    Function<K, List<Object>> key,
    BiFunction<Enterprise, K, @Nullable List<@Nullable Object>> row) {

  /** Inserts a row, or puts it in the place of the one with its key. */
  String upsert() {
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

  /** Deletes the row of a key. */
  String delete() {
    return "DELETE FROM %s WHERE enterprise = ? AND %s"
        .formatted(name, String.join(" AND ", keys.stream().map(k -> k + " = ?").toList()));
  }

  /** Keeps a row as it stands after an entry, or that there is none any more. */
  String insertVersion() {
    return "INSERT INTO %s_version (enterprise, %s, entry, present, %s) VALUES (%s)"
        .formatted(
            name,
            String.join(", ", keys),
            String.join(", ", columns),
            marks(3 + keys.size() + columns.size()));
  }

  /** All rows as they stand now, by key. */
  String selectNow() {
    return "SELECT %s, %s FROM %s WHERE enterprise = ? ORDER BY %s"
        .formatted(
            String.join(", ", keys), String.join(", ", columns), name, String.join(", ", keys));
  }

  /** All rows as they stood after an entry, by key. */
  String selectThen() {
    String columnsOfVersion =
        String.join(
            ", ", Stream.concat(keys.stream(), columns.stream()).map(c -> "v." + c).toList());
    String join = String.join(" AND ", keys.stream().map(k -> "v." + k + " = l." + k).toList());
    String keyList = String.join(", ", keys);
    return """
    SELECT %s FROM %s_version v
    JOIN (SELECT %s, MAX(entry) AS entry FROM %s_version
          WHERE enterprise = ? AND entry <= ? GROUP BY %s) l
      ON %s AND v.entry = l.entry
    WHERE v.enterprise = ? AND v.present = 1 ORDER BY %s\
    """
        .formatted(
            columnsOfVersion,
            name,
            keyList,
            name,
            keyList,
            join,
            String.join(", ", keys.stream().map(k -> "v." + k).toList()));
  }

  private static String marks(int count) {
    return String.join(", ", java.util.Collections.nCopies(count, "?"));
  }
}
