package org.bursar.exchange.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook: from its cells to rows. */
final class XlsxTable {

  /** What a spreadsheet keeps of a number. */
  private static final MathContext KEPT = new MathContext(15);

  private final String file;
  private final Columns columns;
  private final RowSink sink;
  private final Row row;

  XlsxTable(String file, Columns columns, RowSink sink) {
    this.file = file;
    this.columns = columns;
    this.sink = sink;
    this.row = Row.ofSheet(columns.count());
  }

  /** Reads all rows that hold something; the answer is how many there were. */
  long read(Path path) throws IOException, UnreadableException {
    try (ReadableWorkbook book = new ReadableWorkbook(path.toFile());
        Stream<org.dhatim.fastexcel.reader.Row> rows = book.getFirstSheet().openStream()) {
      return read(rows.iterator());
    } catch (ExcelReaderException | NoSuchElementException _) {
      throw damaged();
    } catch (IOException e) {
      // The library wraps what is no XML in the fault of a file that cannot be read.
      if (e.getCause() instanceof XMLStreamException) {
        throw damaged();
      }
      throw e;
    }
  }

  private long read(Iterator<org.dhatim.fastexcel.reader.Row> rows) throws UnreadableException {
    Header header = columns.numbered() ? Header.numbered(columns) : null;
    long count = 0;
    for (org.dhatim.fastexcel.reader.Row cells = next(rows); cells != null; cells = next(rows)) {
      if (cells.stream().allMatch(XlsxTable::isBlank)) {
        continue;
      }
      if (header == null) {
        header = Header.of(names(cells), columns, file, cells.getRowNum());
      } else {
        count++;
        hand(cells, header);
      }
    }
    if (header == null) {
      throw new UnreadableException(ReadFault.of(ReadFault.Reason.EMPTY, file));
    }
    return count;
  }

  /** The library meets what is wrong inside a file with exceptions of all kinds. */
  private org.dhatim.fastexcel.reader.@Nullable Row next(
      Iterator<org.dhatim.fastexcel.reader.Row> rows) throws UnreadableException {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (RuntimeException _) {
      throw damaged();
    }
  }

  private UnreadableException damaged() {
    return new UnreadableException(ReadFault.of(ReadFault.Reason.DAMAGED, file));
  }

  private void hand(org.dhatim.fastexcel.reader.Row cells, Header header) {
    row.begin(file, cells.getRowNum());
    for (Cell cell : cells) {
      if (isBlank(cell)) {
        continue;
      }
      int at = cell.getColumnIndex();
      int place = header.place(at);
      if (at >= header.width() && !columns.numbered()) {
        fault(cells, header.misfit(at), "the row has more cells than the header");
        return;
      }
      if (place >= 0 && cell.getType() == CellType.ERROR) {
        fault(cells, columns.name(place), "the cell holds an error of the spreadsheet");
        return;
      }
      if (place >= 0) {
        row.put(place, text(cell), isNumber(cell));
      }
    }
    sink.row(row);
  }

  private void fault(org.dhatim.fastexcel.reader.Row cells, String column, String reason) {
    sink.fault(new CellFault(file, cells.getRowNum(), column, reason));
  }

  private static List<String> names(org.dhatim.fastexcel.reader.Row cells) {
    List<String> names = new ArrayList<>();
    for (Cell cell : cells) {
      names.add(isBlank(cell) ? "" : text(cell));
    }
    while (!names.isEmpty() && names.getLast().isBlank()) {
      names.removeLast();
    }
    return names;
  }

  private static boolean isBlank(@Nullable Cell cell) {
    return cell == null || cell.getType() == CellType.EMPTY || text(cell).isEmpty();
  }

  private static boolean isNumber(Cell cell) {
    return cell.getType() == CellType.NUMBER
        || (cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal);
  }

  private static String text(Cell cell) {
    String raw = cell.getRawValue();
    if (raw == null || raw.isEmpty()) {
      return cell.getType() == CellType.STRING ? cell.getText() : "";
    }
    return isNumber(cell) ? number(raw) : cell.getText();
  }

  /**
   * A number as it is shown: whole ones with all digits, others without a binary fraction's tail.
   */
  private static String number(String raw) {
    try {
      BigDecimal value = new BigDecimal(raw).stripTrailingZeros();
      return (value.scale() <= 0 ? value : value.round(KEPT).stripTrailingZeros()).toPlainString();
    } catch (NumberFormatException e) {
      return raw;
    }
  }
}
