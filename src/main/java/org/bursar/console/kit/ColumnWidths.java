package org.bursar.console.kit;

import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * How wide the columns of a table are: they share the width there is, a title and a figure are
 * never cut, and where the width is less than that needs, the table scrolls.
 */
final class ColumnWidths<T> {

  /** A little more than a scroll bar is wide. */
  private static final double SCROLL_BAR = 14;

  /** What stands beside a figure in its cell. */
  private static final double PADDING = 22;

  /** The same beside a title, with the arrow of the order. */
  private static final double TITLE_PADDING = 34;

  private final TableView<T> table;
  private final Map<TableColumn<T, ?>, Column<T>> columns;

  ColumnWidths(TableView<T> table, Map<TableColumn<T, ?>, Column<T>> columns) {
    this.table = table;
    this.columns = columns;
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
  }

  /** Wide enough for the title, for what the column needs and for a figure. */
  static double least(Column<?> column, String figure) {
    double title = width(column.title().getValue(), 12) + TITLE_PADDING;
    return Math.max(Math.max(title, column.least()), width(figure, 13) + PADDING);
  }

  /** Shares the width, or lets the table scroll. */
  void fit() {
    double least =
        table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
    var policy =
        least + SCROLL_BAR <= table.getWidth()
            ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN
            : TableView.UNCONSTRAINED_RESIZE_POLICY;
    if (table.getWidth() > 0 && table.getColumnResizePolicy() != policy) {
      table.setColumnResizePolicy(policy);
    }
  }

  /** Makes columns of figures as wide as the longest of each asks for. */
  void makeRoom(Map<Column<T>, String> longest) {
    boolean changed = false;
    for (TableColumn<T, ?> column : table.getVisibleLeafColumns()) {
      Column<T> known = columns.get(column);
      String figure = known == null ? null : longest.get(known);
      if (known != null && figure != null && column.getMinWidth() != least(known, figure)) {
        column.setMinWidth(least(known, figure));
        changed = true;
      }
    }
    if (changed) {
      // The widths are shared anew when the way to do so is set, and only then.
      table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
      fit();
    }
  }

  private static double width(String words, double size) {
    Text text = new Text(words);
    text.setFont(Font.font(Fonts.FAMILY, size));
    return Math.ceil(text.getLayoutBounds().getWidth());
  }
}
