package org.bursar.console.kit;

import java.util.List;

/**
 * How a person has arranged a table: kept from one start to the next.
 *
 * @param columns in their order; columns that it does not name follow as they were made
 * @param sorts what it is sorted by, first of all first
 */
public record TableState(List<ColumnState> columns, List<Sort> sorts) {
  /** The state, its lists copied. */
  public TableState {
    columns = List.copyOf(columns);
    sorts = List.copyOf(sorts);
  }

  /** One column: its width in pixels, and whether it is shown. */
  public record ColumnState(String id, double width, boolean shown) {}

  /** A column that the table is sorted by. */
  public record Sort(String id, boolean ascending) {}
}
