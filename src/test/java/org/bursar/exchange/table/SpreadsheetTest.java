package org.bursar.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTest {

  private static final Columns COLUMNS = new Columns(List.of("id", "sum"), List.of());

  @TempDir Path folder;

  private final List<String> rows = new ArrayList<>();
  private final List<CellFault> faults = new ArrayList<>();

  @Test
  void ids_that_are_text_keep_all_their_digits() throws IOException {
    read(sheet -> row(sheet, 1, "12345678901234567890", "10.50"));
    assertThat(rows).containsExactly("2 12345678901234567890|10.50|false");
  }

  @Test
  void numbers_are_read_as_they_are_shown() throws IOException {
    read(
        sheet -> {
          sheet.value(1, 0, 123456789012L);
          sheet.value(1, 1, new BigDecimal("2.2999999999999998"));
          sheet.value(3, 0, 1000);
          sheet.value(3, 1, new BigDecimal("-0.5"));
        });
    assertThat(rows).containsExactly("2 123456789012|2.3|false", "4 1000|-0.5|false");
  }

  @Test
  void an_id_that_a_spreadsheet_has_rounded_is_recognized() throws IOException {
    read(
        sheet -> {
          sheet.value(1, 0, new BigDecimal("1234567890123450"));
          sheet.value(2, 0, new BigDecimal("1.23E+15"));
          row(sheet, 3, "1.23457E+15", "1");
          row(sheet, 4, "1234567890123450", "1");
        });
    assertThat(rows)
        .containsExactly(
            "2 1234567890123450||true",
            "3 1230000000000000||true",
            "4 1.23457E+15|1|true",
            "5 1234567890123450|1|false");
  }

  @Test
  void a_cell_beyond_the_header_is_a_fault_of_its_row() throws IOException {
    read(
        sheet -> {
          row(sheet, 1, "a", "1");
          sheet.value(1, 5, "x");
          row(sheet, 2, "b", "2");
        });
    assertThat(rows).containsExactly("3 b|2|false");
    assertThat(faults).extracting(CellFault::line).containsExactly(2L);
  }

  @Test
  void a_damaged_spreadsheet_is_refused() throws IOException {
    Path file = write(sheet -> row(sheet, 1, "a", "1"));
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 200; i < bytes.length / 2; i++) {
      bytes[i] = 7;
    }
    Files.write(file, bytes);
    assertThat(TableFile.read(file, COLUMNS, sink(), Watch.NOBODY, 0))
        .isInstanceOf(ReadFault.class);
  }

  @Test
  void an_archive_that_only_looks_like_a_spreadsheet_is_refused() throws IOException {
    for (String sheet :
        List.of("", "<worksheet", "<worksheet><sheetData><row r='x'><c t='s'><v>9", "{}")) {
      Path file = folder.resolve("b.xlsx");
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file));
          ZipFile good = new ZipFile(write(rows -> row(rows, 1, "a", "1")).toFile())) {
        for (ZipEntry entry : Collections.list(good.entries())) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          boolean isSheet = entry.getName().contains("worksheets/");
          byte[] bytes = good.getInputStream(entry).readAllBytes();
          out.write(isSheet ? sheet.getBytes(StandardCharsets.UTF_8) : bytes);
        }
      }
      ReadFault fault = (ReadFault) TableFile.read(file, COLUMNS, sink(), Watch.NOBODY, 0);
      assertThat(fault.sentence()).contains("damaged");
    }
  }

  @Test
  void a_sheet_without_rows_is_empty() throws IOException {
    Path file = folder.resolve("empty.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      Workbook book = new Workbook(out, "Test", "1.0");
      book.newWorksheet("One");
      book.finish();
    }
    assertThat(((ReadFault) TableFile.read(file, COLUMNS, sink(), Watch.NOBODY, 0)).reason())
        .isEqualTo(ReadFault.Reason.EMPTY);
  }

  private void read(Consumer<Worksheet> content) throws IOException {
    assertThat(TableFile.read(write(content), COLUMNS, sink(), Watch.NOBODY, 0))
        .isInstanceOf(TableReading.Done.class);
  }

  private Path write(Consumer<Worksheet> content) throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      Workbook book = new Workbook(out, "Test", "1.0");
      Worksheet sheet = book.newWorksheet("One");
      row(sheet, 0, "id", "sum");
      content.accept(sheet);
      book.finish();
    }
    return file;
  }

  private static void row(Worksheet sheet, int at, String id, String sum) {
    sheet.value(at, 0, id);
    sheet.value(at, 1, sum);
  }

  private RowSink sink() {
    return new RowSink() {
      @Override
      public void row(Row row) {
        rows.add(
            row.line() + " " + row.text(0) + "|" + row.text(1) + "|" + IdCell.isRounded(row, 0));
      }

      @Override
      public void fault(CellFault fault) {
        faults.add(fault);
      }
    };
  }
}
