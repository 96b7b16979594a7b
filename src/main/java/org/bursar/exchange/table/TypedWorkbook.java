package org.bursar.exchange.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a workbook of several sheets, a piece at a time; a sheet that is full goes on in another.
 */
public final class TypedWorkbook {

  /** Rows of a sheet, its titles and totals among them: spreadsheets take few more. */
  private static final int ROWS = 1_000_000;

  private static final int ROWS_HELD = 1_000;

  private TypedWorkbook() {}

  /**
   * Writes the workbook beside the target and puts it in its place when it is whole.
   *
   * @throws IOException if it cannot be written; the target is then as it was
   */
  public static void write(Path target, List<TypedSheet> sheets) throws IOException {
    Path made = Files.createTempFile(target.toAbsolutePath().getParent(), ".export-", ".part");
    try {
      try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(made))) {
        Workbook book = new Workbook(bytes, "Bursar", "1.0");
        for (TypedSheet sheet : sheets) {
          new Writing(book, sheet).all();
        }
        book.finish();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      Files.move(made, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  /** One sheet, and those that it goes on in. */
  private static final class Writing {

    private final Workbook book;
    private final TypedSheet of;
    private Worksheet sheet;
    private int sheets = 1;
    private int at = 1;

    Writing(Workbook book, TypedSheet of) {
      this.book = book;
      this.of = of;
      this.sheet = begun(of.name());
    }

    private Worksheet begun(String name) {
      Worksheet begun = book.newWorksheet(name);
      begun.freezePane(0, 1);
      for (int column = 0; column < of.columns().size(); column++) {
        begun.width(column, of.columns().get(column).width());
        begun.value(0, column, of.columns().get(column).title());
        begun.style(0, column).bold().set();
      }
      return begun;
    }

    void all() throws IOException {
      of.rows().accept(this::row);
      filter();
      for (List<Cell> total : of.totals()) {
        at++;
        write(total, true);
      }
      sheet.finish();
    }

    private void filter() {
      if (at > 1) {
        sheet.setAutoFilter(0, 0, at - 1, of.columns().size() - 1);
      }
    }

    private void row(List<Cell> row) {
      try {
        if (at == ROWS) {
          filter();
          sheet.finish();
          sheets++;
          sheet = begun(of.name() + " " + sheets);
          at = 1;
        }
        write(row, false);
        at++;
        if (at % ROWS_HELD == 0) {
          sheet.flush();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void write(List<Cell> row, boolean isTotal) {
      for (int column = 0; column < row.size(); column++) {
        Cell cell = row.get(column);
        if (!cell.text().isEmpty()) {
          put(column, cell);
          if (isTotal) {
            sheet.style(at, column).bold().set();
          }
        }
      }
    }

    private void put(int column, Cell cell) {
      TypedSheet.Kind kind = of.columns().get(column).kind();
      if (cell.isNumber() && TableWriter.fits(cell.text())) {
        BigDecimal number = new BigDecimal(cell.text());
        sheet.value(at, column, number);
        sheet.style(at, column).format(format(number.scale())).set();
      } else if (kind == TypedSheet.Kind.MOMENT && !cell.isNumber()) {
        sheet.value(at, column, LocalDateTime.parse(cell.text().replace(' ', 'T')));
        sheet.style(at, column).format("yyyy-mm-dd hh:mm:ss").set();
      } else {
        sheet.value(at, column, cell.text());
      }
    }

    private static String format(int decimals) {
      return decimals <= 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }
  }
}
