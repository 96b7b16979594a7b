package org.bursar.exchange.table;

import java.util.ArrayList;
import java.util.List;

/** Keeps the rows of a table of which it is not known what its columns are; blank ones are not. */
public final class RawRows implements RowSink {

  private final int columns;
  private final List<RawRow> rows = new ArrayList<>();

  /** Rows of at most so many cells. */
  public RawRows(int columns) {
    this.columns = columns;
  }

  /** The rows that came so far. */
  public List<RawRow> rows() {
    return rows;
  }

  @Override
  public void row(Row row) {
    RawRow raw = RawRow.of(row, columns);
    if (!raw.isBlank()) {
      rows.add(raw);
    }
  }

  @Override
  public void fault(CellFault fault) {
    rows.add(RawRow.broken(fault.line()));
  }
}
