package org.bursar.books.store;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bursar.books.store.dialect.Dialect;
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
 * @param sql its statements, written once
 * @param <K> what a row is about
 */
record StateTable<K>(
    String name,
    List<String> keys,
    List<String> columns,
    Function<Touched, Iterable<K>> touched,
    Function<Enterprise, Stream<K>> all,
    Function<K, List<Object>> key,
    BiFunction<Enterprise, K, @Nullable List<@Nullable Object>> row,
    StateSql sql) {

  StateTable(
      String name,
      List<String> keys,
      List<String> columns,
      Function<Touched, Iterable<K>> touched,
      Function<Enterprise, Stream<K>> all,
      Function<K, List<Object>> key,
      BiFunction<Enterprise, K, @Nullable List<@Nullable Object>> row) {
    this(name, keys, columns, touched, all, key, row, StateSql.of(name, keys, columns));
  }

  /** All rows as they stood after an entry, by key. */
  String selectThen(Dialect dialect) {
    return dialect.standing(name + "_version", keys, columns);
  }
}
