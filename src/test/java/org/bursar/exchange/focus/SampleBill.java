package org.bursar.exchange.focus;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The real sample bill, to be changed and written to a file: 700 rows of one billing account. */
public final class SampleBill {

  private final List<List<String>> table;

  private SampleBill(List<List<String>> table) {
    this.table = table;
  }

  /** The bill as it is. */
  public static SampleBill asItIs() {
    try (InputStream bytes =
        Objects.requireNonNull(
            SampleBill.class.getResourceAsStream("/org/bursar/exchange/focus-aws.csv"))) {
      String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      List<List<String>> table = new ArrayList<>();
      for (CsvRecord row : CsvReader.builder().ofCsvRecord(text)) {
        table.add(new ArrayList<>(row.getFields()));
      }
      return new SampleBill(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets a cell of every row in which another one holds this. */
  public SampleBill where(String column, String value, String changed, String to) {
    int at = table.getFirst().indexOf(column);
    int target = table.getFirst().indexOf(changed);
    for (List<String> row : table.subList(1, table.size())) {
      if (row.get(at).equals(value)) {
        row.set(target, to);
      }
    }
    return this;
  }

  /** Keeps the rows in which a cell holds this. */
  public SampleBill only(String column, String value) {
    int at = table.getFirst().indexOf(column);
    List<String> names = table.getFirst();
    table.removeIf(row -> row != names && !row.get(at).equals(value));
    return this;
  }

  /** Leaves a column out. */
  public SampleBill without(String column) {
    int at = table.getFirst().indexOf(column);
    table.forEach(row -> row.remove(at));
    return this;
  }

  /** Adds a column with the same text in each row. */
  public SampleBill with(String column, String value) {
    table.forEach(row -> row.add(row == table.getFirst() ? column : value));
    return this;
  }

  /** Turns the order of the columns around. */
  public SampleBill reversed() {
    table.forEach(Collections::reverse);
    return this;
  }

  /** Puts another text in place of one, in all cells. */
  public SampleBill replacing(String text, String by) {
    table.forEach(row -> row.replaceAll(cell -> cell.equals(text) ? by : cell));
    return this;
  }

  /** The bill as text, with these line ends. */
  public String text(String lineEnd) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      table.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().replace("\r\n", lineEnd);
  }

  /** Writes the bill to a new file. */
  public Path to(Path file) {
    return write(file, text("\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes to a new file. */
  public static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
