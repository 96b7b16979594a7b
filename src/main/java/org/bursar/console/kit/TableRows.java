package org.bursar.console.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that are shown, filtered and sorted, with their totals. On any thread.
 *
 * @param longest of each column of figures its longest text: no figure is ever cut
 */
record TableRows<T>(List<T> shown, List<Total> totals, Map<Column<T>, String> longest) {

  /**
   * What is asked of the rows.
   *
   * @param columns those whose texts the filter looks at
   * @param filter what a text must match, or null
   * @param order how they are sorted, or null for as they came
   */
  record Ask<T>(
      List<T> rows,
      List<Column<T>> columns,
      @Nullable Predicate<String> filter,
      @Nullable Comparator<T> order,
      Function<List<T>, List<Total>> totals) {}

  static <T> TableRows<T> of(Ask<T> ask, Progress progress) {
    List<T> shown = new ArrayList<>(ask.rows().size());
    for (T row : ask.rows()) {
      if ((shown.size() & 1023) == 0) {
        progress.check();
      }
      if (ask.filter() == null || isFound(row, ask.columns(), ask.filter())) {
        shown.add(row);
      }
    }
    if (ask.order() != null) {
      shown.sort(ask.order());
    }
    progress.check();
    return new TableRows<>(
        shown, ask.totals().apply(shown), longest(shown, ask.columns(), progress));
  }

  /** Digits are equally wide, so the longest figure is the widest. */
  private static <T> Map<Column<T>, String> longest(
      List<T> rows, List<Column<T>> columns, Progress progress) {
    Map<Column<T>, String> longest = new HashMap<>();
    for (Column<T> column : columns) {
      if (column.isFigures()) {
        progress.check();
        String most = "";
        for (T row : rows) {
          String text = column.textOf(row);
          most = text.length() > most.length() ? text : most;
        }
        longest.put(column, most);
      }
    }
    return longest;
  }

  private static <T> boolean isFound(T row, List<Column<T>> columns, Predicate<String> filter) {
    StringBuilder texts = new StringBuilder();
    for (Column<T> column : columns) {
      texts.append(column.textOf(row)).append(' ').append(column.copiedOf(row)).append('\n');
    }
    return filter.test(texts.toString());
  }
}
