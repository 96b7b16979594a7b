package org.bursar.console.kit;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableView;

/** A table in a dialog: its rows alone, as high as they are, up to a limit. */
public final class BareTable {

  private static final int ROW = 35;

  private BareTable() {}

  /**
   * A table of rows that stay as they are.
   *
   * @param most how many rows are seen without scrolling
   */
  public static <T> TableView<T> of(
      String id, ObservableValue<String> title, List<Column<T>> columns, List<T> rows, int most) {
    DataTable<T> table = new DataTable<>(id, Background.inline(), rows::indexOf, columns);
    table.setTitle(title);
    table.setRows(rows);
    TableView<T> bare = table.table();
    double height = 38 + ROW * Math.min(most, Math.max(1, rows.size()));
    bare.setPrefHeight(height);
    bare.setMinHeight(height);
    bare.setMaxHeight(height);
    return bare;
  }
}
