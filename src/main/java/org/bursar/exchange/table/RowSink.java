package org.bursar.exchange.table;

/** Takes the rows of a table as they are read. */
public interface RowSink {

  /**
   * A row of data.
   *
   * @param row the same object each time: what is to stay must be taken out of it
   */
  void row(Row row);

  /**
   * A cell or a row that is no good in itself, whatever the column means: too few or too many
   * cells, an error that a spreadsheet computed.
   */
  void fault(CellFault fault);
}
