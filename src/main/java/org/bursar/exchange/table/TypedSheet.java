package org.bursar.exchange.table;

import java.util.List;
import java.util.function.Consumer;

/**
 * A sheet of a workbook whose columns have types: it stays in sight while it is scrolled, and can
 * be filtered by its titles.
 *
 * @param name at the bottom
 * @param rows hands its rows over one after the other, each in the order of the columns
 * @param totals stand beneath the rows and are no part of what is filtered
 */
public record TypedSheet(
    String name,
    List<Column> columns,
    Consumer<Consumer<List<Cell>>> rows,
    List<List<Cell>> totals) {

  /** What a column holds. */
  public enum Kind {
    TEXT,
    /** Whole numbers and amounts, which a spreadsheet can sum up. */
    NUMBER,
    /** Points in time, written like 2026-06-30 16:00:00. */
    MOMENT
  }

  /**
   * A column.
   *
   * @param width in characters
   */
  public record Column(String title, int width, Kind kind) {}

  /** Takes its own copies. */
  public TypedSheet {
    columns = List.copyOf(columns);
    totals = List.copyOf(totals);
  }
}
