package org.bursar.console.kit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows as a spreadsheet takes them: tab between cells, plain numbers with the ASCII minus. */
final class TableText {
  private TableText() {}

  /** The rows, with a line of titles above when they are several. */
  static <T> String of(List<Column<T>> columns, List<T> rows) {
    StringBuilder text = new StringBuilder();
    if (rows.size() > 1) {
      line(text, columns, column -> column.title().getValue());
    }
    for (T row : rows) {
      line(text, columns, column -> column.copiedOf(row));
    }
    return text.toString();
  }

  private static <T> void line(
      StringBuilder text, List<Column<T>> columns, Function<Column<T>, String> cell) {
    text.append(
        columns.stream()
            .map(cell)
            .map(value -> value.replaceAll("[\\t\\r\\n]+", " "))
            .collect(Collectors.joining("\t", "", "\n")));
  }
}
