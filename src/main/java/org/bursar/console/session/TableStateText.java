package org.bursar.console.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bursar.console.kit.TableState;

/** The arrangement of a table as a text: {@code name 170.0 true,…|name true,…}. */
final class TableStateText {

  private TableStateText() {}

  static String of(TableState state) {
    return state.columns().stream()
            .map(column -> column.id() + " " + column.width() + " " + column.shown())
            .collect(Collectors.joining(","))
        + "|"
        + state.sorts().stream()
            .map(sort -> sort.id() + " " + sort.ascending())
            .collect(Collectors.joining(","));
  }

  static Optional<TableState> read(String text) {
    try {
      String[] halves = text.split("\\|", -1);
      List<TableState.ColumnState> columns = new ArrayList<>();
      for (String[] part : parts(halves[0])) {
        columns.add(
            new TableState.ColumnState(
                part[0], Double.parseDouble(part[1]), Boolean.parseBoolean(part[2])));
      }
      List<TableState.Sort> sorts = new ArrayList<>();
      for (String[] part : parts(halves[1])) {
        sorts.add(new TableState.Sort(part[0], Boolean.parseBoolean(part[1])));
      }
      return Optional.of(new TableState(columns, sorts));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
  }

  private static List<String[]> parts(String half) {
    List<String[]> parts = new ArrayList<>();
    for (String part : half.split(",", -1)) {
      if (!part.isEmpty()) {
        parts.add(part.split(" ", -1));
      }
    }
    return parts;
  }
}
