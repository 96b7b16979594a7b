package org.bursar.exchange.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table of texts to a file: as a spreadsheet if its name ends in {@code .xlsx}, else as
 * CSV in UTF-8 with a byte order mark and CRLF. All cells are text, so ids keep their digits.
 */
public final class TableWriter {

  private TableWriter() {}

  /**
   * Writes the table beside the target and puts it in its place when it is whole.
   *
   * @param rows texts in the order of the names; formulas in them are made harmless
   * @throws IOException if it cannot be written; the target is then as it was
   */
  public static void write(Path target, List<String> names, Iterable<List<String>> rows)
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

  private static void csv(OutputStream bytes, List<String> names, Iterable<List<String>> rows)
      throws IOException {
    Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    text.write('\ufeff');
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(names);
    for (List<String> row : rows) {
      csv.writeRecord(row.stream().map(FormulaGuard::guarded).toList());
    }
    csv.flush();
    text.flush();
  }

  private static void sheet(OutputStream bytes, List<String> names, Iterable<List<String>> rows)
      throws IOException {
    Workbook book = new Workbook(bytes, "Bursar", "1.0");
    Worksheet sheet = book.newWorksheet("Bursar");
    write(sheet, 0, names);
    int at = 1;
    for (List<String> row : rows) {
      write(sheet, at, row);
      at++;
    }
    book.finish();
  }

  private static void write(Worksheet sheet, int at, List<String> row) {
    for (int column = 0; column < row.size(); column++) {
      if (!row.get(column).isEmpty()) {
        sheet.value(at, column, row.get(column));
      }
    }
  }
}
