package org.bursar.cli.show;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table of text, its columns as wide as what stands in them. */
final class Grid {

  private final List<Column> columns;
  private final List<List<String>> lines = new ArrayList<>();
  private final int[] widths;

  private Grid(List<Column> columns) {
    this.columns = columns;
    this.widths = new int[columns.size()];
    add(columns.stream().map(Column::title).toList());
  }

  /** Prints rows below the columns' titles; nothing if there are none. */
  static void print(
      List<Column> columns, Stream<? extends Map<String, @Nullable Object>> rows, PrintStream out) {
    Grid grid = new Grid(columns);
    rows.forEach(
        row -> grid.add(columns.stream().map(column -> column.text().apply(row)).toList()));
    if (grid.lines.size() > 1) {
      grid.lines.forEach(line -> out.println(grid.aligned(line)));
    }
  }

  /** Prints the fields of one row below each other. */
  static void printFields(Map<String, @Nullable Object> row, PrintStream out) {
    int width = row.keySet().stream().map(Column::title).mapToInt(Cell::width).max().orElse(0);
    row.forEach(
        (field, value) -> {
          String title = Column.title(field);
          out.println(title + blanks(width - Cell.width(title) + 2) + Cell.of(value));
        });
  }

  private void add(List<String> line) {
    lines.add(line);
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], Cell.width(line.get(i)));
    }
  }

  private String aligned(List<String> line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String blanks = blanks(widths[i] - Cell.width(line.get(i)));
      boolean right = columns.get(i).right();
      text.append(right ? blanks : "").append(line.get(i)).append(right ? "" : blanks).append("  ");
    }
    return text.toString().stripTrailing();
  }

  private static String blanks(int count) {
    return " ".repeat(Math.max(0, count));
  }
}
