package org.bursar.console.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Between the columns of a table and the value in which their arrangement is kept. */
final class TableArrangement {
  private TableArrangement() {}

  static TableState of(TableView<?> table) {
    return new TableState(
        table.getColumns().stream()
            .map(
                column ->
                    new TableState.ColumnState(
                        column.getId(), column.getWidth(), column.isVisible()))
            .toList(),
        table.getSortOrder().stream()
            .map(
                column ->
                    new TableState.Sort(
                        column.getId(), column.getSortType() == TableColumn.SortType.ASCENDING))
            .toList());
  }

  static <T> void restore(TableView<T> table, TableState state) {
    List<TableColumn<T, ?>> arranged = new ArrayList<>();
    for (TableState.ColumnState kept : state.columns()) {
      TableColumn<T, ?> column = find(table, kept.id());
      if (column != null) {
        column.setVisible(kept.shown());
        if (kept.width() > 0) {
          column.setPrefWidth(kept.width());
        }
        arranged.add(column);
      }
    }
    for (TableColumn<T, ?> column : table.getColumns()) {
      if (!arranged.contains(column)) {
        arranged.add(column);
      }
    }
    if (!arranged.equals(table.getColumns())) {
      table.getColumns().setAll(arranged);
    }
    List<TableColumn<T, ?>> sorted = new ArrayList<>();
    for (TableState.Sort sort : state.sorts()) {
      TableColumn<T, ?> column = find(table, sort.id());
      if (column != null) {
        column.setSortType(
            sort.ascending() ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
        sorted.add(column);
      }
    }
    table.getSortOrder().setAll(sorted);
  }

  /** The order that the table's headers ask for; null if none is. */
  static <T> @Nullable Comparator<T> order(
      TableView<T> table, Map<TableColumn<T, ?>, Column<T>> columns) {
    Comparator<T> order = null;
    for (TableColumn<T, ?> sorted : table.getSortOrder()) {
      Column<T> column = columns.get(sorted);
      if (column != null) {
        Comparator<T> next =
            sorted.getSortType() == TableColumn.SortType.ASCENDING
                ? column.order()
                : column.order().reversed();
        order = order == null ? next : order.thenComparing(next);
      }
    }
    return order;
  }

  private static <T> @Nullable TableColumn<T, ?> find(TableView<T> table, String id) {
    return table.getColumns().stream()
        .filter(column -> id.equals(column.getId()))
        .findFirst()
        .orElse(null);
  }
}
