package org.bursar.exchange.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a CSV parser's cells: those of the first record are names, of the others only the wanted
 * ones are copied. Nothing is made per cell.
 */
final class CsvCells extends AbstractBaseCsvCallbackHandler<Row> {

  private final String file;
  private final Columns columns;
  private final Row row;
  private final List<String> names = new ArrayList<>();
  private @Nullable Header header;
  private boolean lineIsOpen;

  CsvCells(String file, Columns columns, char separator) {
    this.file = file;
    this.columns = columns;
    this.row = Row.ofText(columns.count(), separator);
    this.header = columns.numbered() ? Header.numbered(columns) : null;
  }

  /** The first record was the header; what follows is data. */
  Header beginData() throws UnreadableException {
    Header made = Header.of(names, columns, file, row.line());
    header = made;
    return made;
  }

  /** How many cells the last record had. */
  int width() {
    return getFieldCount();
  }

  /** The line of the record that was being read when something went wrong. */
  long nextLine() {
    return Math.max(1, lineIsOpen ? getStartingLineNumber() : row.line() + 1);
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    lineIsOpen = true;
    row.begin(file, startingLineNumber);
  }

  @Override
  protected void handleField(
      int fieldIndex, char[] buffer, int offset, int length, boolean quoted) {
    Header known = header;
    if (known == null) {
      names.add(new String(buffer, offset, length));
      return;
    }
    int place = known.place(fieldIndex);
    if (place >= 0) {
      row.put(place, buffer, offset, length);
    }
  }

  @Override
  protected Row buildRecord() {
    lineIsOpen = false;
    return row;
  }
}
