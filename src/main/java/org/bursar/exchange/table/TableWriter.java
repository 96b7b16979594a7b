package org.bursar.exchange.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table of texts to a file: as a spreadsheet if its name ends in {@code .xlsx}, else as
 * CSV in UTF-8 with a byte order mark and CRLF. Cells are text, so ids keep their digits, unless
 * they are said to be numbers.
 */
public final class TableWriter {

  /** Rows of a sheet, the names' among them: spreadsheets take few more. */
  private static final int ROWS = 1_000_000;

  private static final int ROWS_HELD = 1_000;

  private static final int DIGITS = 15;

  private TableWriter() {}

  /**
   * Writes the table beside the target and puts it in its place when it is whole.
   *
   * @param rows texts in the order of the names; formulas in them are made harmless
   * @throws IOException if it cannot be written; the target is then as it was
   */
  public static void write(Path target, List<String> names, Iterable<List<String>> rows)
      throws IOException {
    writeCells(
        target,
        names,
        () ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.stream().map(Cell::text).toList())
                .iterator());
  }

  /**
   * The same with cells that may be numbers.
   *
   * @throws IOException if it cannot be written; the target is then as it was
   */
  public static void writeCells(Path target, List<String> names, Iterable<List<Cell>> rows)
      throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Path made = Files.createTempFile(folder, ".export-", ".part");
    try {
      try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(made))) {
        if (target.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
          sheet(bytes, names, rows);
        } else {
          csv(bytes, names, rows);
        }
      }
      Files.move(made, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private static void csv(OutputStream bytes, List<String> names, Iterable<List<Cell>> rows)
      throws IOException {
    Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    text.write('\ufeff');
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(names);
    for (List<Cell> row : rows) {
      csv.writeRecord(row.stream().map(TableWriter::guarded).toList());
    }
    csv.flush();
    text.flush();
  }

  private static String guarded(Cell cell) {
    return cell.isNumber() ? cell.text() : FormulaGuard.guarded(cell.text());
  }

  private static void sheet(OutputStream bytes, List<String> names, Iterable<List<Cell>> rows)
      throws IOException {
    Workbook book = new Workbook(bytes, "Bursar", "1.0");
    Worksheet sheet = begun(book, "Bursar", names);
    int sheets = 1;
    int at = 1;
    for (List<Cell> row : rows) {
      if (at == ROWS) {
        sheet.finish();
        sheets++;
        sheet = begun(book, "Bursar " + sheets, names);
        at = 1;
      }
      write(sheet, at, row);
      at++;
      if (at % ROWS_HELD == 0) {
        sheet.flush();
      }
    }
    book.finish();
  }

  private static Worksheet begun(Workbook book, String name, List<String> names) {
    Worksheet sheet = book.newWorksheet(name);
    write(sheet, 0, names.stream().map(Cell::text).toList());
    return sheet;
  }

  private static void write(Worksheet sheet, int at, List<Cell> row) {
    for (int column = 0; column < row.size(); column++) {
      Cell cell = row.get(column);
      if (cell.isNumber() && fits(cell.text())) {
        sheet.value(at, column, new BigDecimal(cell.text()));
      } else if (!cell.text().isEmpty()) {
        sheet.value(at, column, cell.text());
      }
    }
  }

  /**
   * A spreadsheet keeps so many digits of a number and no more: a longer one stays exact as text.
   */
  static boolean fits(String number) {
    return new BigDecimal(number).precision() <= DIGITS;
  }
}
