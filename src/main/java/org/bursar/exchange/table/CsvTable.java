package org.bursar.exchange.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** One CSV text: from its bytes to rows. */
final class CsvTable {

  /** The most characters that a cell may have. */
  static final int LONGEST_CELL = 16 * 1024 * 1024;

  private static final int LOOKED_AT = 4096;

  private static final char COMMA = ',';

  private final String file;
  private final Columns columns;
  private final RowSink sink;

  CsvTable(String file, Columns columns, RowSink sink) {
    this.file = file;
    this.columns = columns;
    this.sink = sink;
  }

  /** Reads all rows; the answer is how many there were. The stream stays open. */
  long read(InputStream bytes) throws IOException, UnreadableException {
    byte[] head = bytes.readNBytes(LOOKED_AT);
    InputStream text = text(head, bytes);
    char separator = columns.numbered() ? separator(head) : COMMA;
    CsvCells cells = new CsvCells(file, columns, separator);
    CsvReader<Row> rows =
        CsvReader.builder()
            .fieldSeparator(separator)
            .maxBufferSize(LONGEST_CELL)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(cells, new Utf8Reader(text));
    try {
      return read(rows, cells);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof Utf8Reader.MalformedException) {
        throw fault(ReadFault.Reason.ENCODING, cells.nextLine());
      }
      throw e.getCause();
    } catch (CsvParseException e) {
      String message = String.valueOf(e.getMessage());
      boolean isLong = message.contains("maximum buffer size");
      throw fault(
          isLong ? ReadFault.Reason.CELL_TOO_LONG : ReadFault.Reason.QUOTE, cells.nextLine());
    }
  }

  private long read(CsvReader<Row> rows, CsvCells cells) throws UnreadableException {
    return columns.numbered() ? readNumbered(rows) : readNamed(rows, cells);
  }

  private long readNumbered(CsvReader<Row> rows) throws UnreadableException {
    long count = 0;
    for (Row row : rows) {
      count++;
      sink.row(row);
    }
    if (count == 0) {
      throw fault(ReadFault.Reason.EMPTY, 0);
    }
    return count;
  }

  private long readNamed(CsvReader<Row> rows, CsvCells cells) throws UnreadableException {
    long count = 0;
    Header header = null;
    for (Row row : rows) {
      if (header == null) {
        header = cells.beginData();
        continue;
      }
      count++;
      int width = cells.width();
      if (width == header.width()) {
        sink.row(row);
      } else {
        String reason =
            "the row has another number of cells than the header: %d, not %d"
                .formatted(width, header.width());
        sink.fault(new CellFault(file, row.line(), header.misfit(width), reason));
      }
    }
    if (header == null) {
      throw fault(ReadFault.Reason.EMPTY, 0);
    }
    return count;
  }

  /** The same bytes after a byte order mark, if they are text as far as one can see. */
  private InputStream text(byte[] head, InputStream bytes) throws IOException, UnreadableException {
    if (head.length == 0) {
      throw fault(ReadFault.Reason.EMPTY, 0);
    }
    if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) {
      throw fault(ReadFault.Reason.ENCODING, 1);
    }
    int[] zeros = new int[2];
    for (int i = 0; i < head.length; i++) {
      zeros[i % 2] += head[i] == 0 ? 1 : 0;
    }
    if (zeros[0] + zeros[1] > 0) {
      // Latin text in UTF-16 without its mark is zero in every second byte, and in no other.
      boolean isWide = zeros[0] * zeros[1] == 0 && zeros[0] + zeros[1] > head.length / 4;
      throw isWide ? fault(ReadFault.Reason.ENCODING, 1) : fault(ReadFault.Reason.NOT_TEXT, 0);
    }
    int mark = startsWith(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
    PushbackInputStream text = new PushbackInputStream(bytes, LOOKED_AT);
    text.unread(head, mark, head.length - mark);
    return text;
  }

  /**
   * What stands between the cells of the first line that is not blank: tabs if it has one, as what
   * is copied from a spreadsheet; semicolons if it has no comma; else commas.
   */
  private static char separator(byte[] head) {
    String first =
        new String(head, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> !line.isBlank())
            .findFirst()
            .orElse("");
    if (first.indexOf('\t') >= 0) {
      return '\t';
    }
    return first.indexOf(';') >= 0 && first.indexOf(COMMA) < 0 ? ';' : COMMA;
  }

  private UnreadableException fault(ReadFault.Reason reason, long line) {
    return new UnreadableException(ReadFault.of(reason, file, line));
  }

  private static boolean startsWith(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (head.length <= i || (head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
