package org.bursar.exchange.coverage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.bursar.books.journal.Pace;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Coverage;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.exchange.table.Cell;
import org.bursar.exchange.table.TableWriter;
import org.jspecify.annotations.Nullable;

/** Who is covered by which asset, and who waits for a place, as a CSV file or a spreadsheet. */
public final class CoverageFile {

  private CoverageFile() {}

  /** All coverage, by asset and account; what is not asked for yet is not looked for. */
  public static Stream<Coverage> all(Enterprise enterprise, Instant at) {
    Coverages coverages = new Coverages(enterprise.organization(), enterprise.equity(), at);
    return enterprise
        .equity()
        .assets()
        .values()
        .toJavaStream()
        .sorted(Comparator.comparing(Asset::id))
        .flatMap(asset -> coverages.of(asset).stream());
  }

  /** The titles of its columns; null for the names of JSON. */
  public static List<String> titles(@Nullable Locale language) {
    return CoverageField.all().stream().map(field -> field.title(language)).toList();
  }

  /** A row, in the order of the titles. */
  public static List<Cell> row(
      Coverage coverage, Enterprise enterprise, @Nullable Locale language) {
    return CoverageField.all().stream()
        .map(field -> Cell.text(field.of(coverage, enterprise, language)))
        .toList();
  }

  /**
   * Writes coverage, a row for each asset and account.
   *
   * @param language of titles, reasons and times; null for the names and forms of JSON
   * @param pace told how many rows the writing is past; of how many, nobody knows before
   * @throws IOException if the file cannot be written; what was there is then as it was
   * @throws CancellationException if the pace says so; the same holds
   */
  public static void write(
      Enterprise enterprise,
      Stream<Coverage> coverage,
      @Nullable Locale language,
      Path file,
      Pace pace)
      throws IOException {
    List<CoverageField> fields = CoverageField.all();
    Iterator<Coverage> rows = coverage.iterator();
    long[] done = new long[1];
    Iterable<List<Cell>> cells =
        () ->
            new Iterator<>() {
              @Override
              public boolean hasNext() {
                return rows.hasNext();
              }

              @Override
              public List<Cell> next() {
                if (!pace.goesOn(done[0], ++done[0])) {
                  throw new CancellationException();
                }
                Coverage next = rows.next();
                return fields.stream()
                    .map(field -> Cell.text(field.of(next, enterprise, language)))
                    .toList();
              }
            };
    TableWriter.writeCells(
        file, fields.stream().map(field -> field.title(language)).toList(), cells);
  }
}
