package org.bursar.exchange.coverage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.bursar.books.journal.Pace;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Coverage;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.enterprise.organization.Account;
import org.bursar.exchange.table.Cell;
import org.bursar.exchange.table.TableWriter;
import org.bursar.vocabulary.AssetId;
import org.jspecify.annotations.Nullable;

/**
 * Who is covered by which asset as a matrix: a row for each account that an asset covers or that
 * waits for one, a column for each of these assets; where they meet stands since when, or that it
 * waits.
 */
public final class CoverageMatrix {

  /** The most assets of a spreadsheet, which has 16,384 columns. */
  public static final int MOST = 16_384 - CoverageField.OF_ACCOUNT.size();

  private final Enterprise enterprise;
  private final Coverages coverages;
  private final List<Account> accounts = new ArrayList<>();
  private final SortedMap<AssetId, Asset> assets = new TreeMap<>();

  private CoverageMatrix(Enterprise enterprise, Instant at) {
    this.enterprise = enterprise;
    this.coverages = new Coverages(enterprise.organization(), enterprise.equity(), at);
  }

  /**
   * The matrix of these accounts; those that nothing covers are left out.
   *
   * @throws CancellationException if the pace says so
   */
  public static CoverageMatrix of(
      Enterprise enterprise, Instant at, List<Account> wanted, Pace pace) {
    CoverageMatrix matrix = new CoverageMatrix(enterprise, at);
    long done = 0;
    for (Account account : wanted) {
      check(pace, done++);
      List<Coverage> of = matrix.coverages.of(account);
      of.forEach(each -> matrix.assets.put(each.asset().id(), each.asset()));
      if (!of.isEmpty()) {
        matrix.accounts.add(account);
      }
    }
    return matrix;
  }

  /** How many assets it has: more than {@link #MOST} only a CSV file can hold. */
  public int width() {
    return assets.size();
  }

  /**
   * Writes the matrix.
   *
   * @param language of titles and times; null for the names and forms of JSON
   * @throws IOException if the file cannot be written; what was there is then as it was
   * @throws CancellationException if the pace says so; the same holds
   */
  public void write(@Nullable Locale language, Path file, Pace pace) throws IOException {
    List<String> titles = new ArrayList<>();
    CoverageField.OF_ACCOUNT.forEach(field -> titles.add(field.title(language)));
    Map<AssetId, Integer> columns = new HashMap<>();
    for (Asset asset : assets.values()) {
      columns.put(asset.id(), titles.size());
      titles.add(
          language == null ? asset.id().value() : "%s (%s)".formatted(asset.name(), asset.id()));
    }
    Iterator<Account> rows = accounts.iterator();
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
                check(pace, done[0]++);
                return row(coverages.of(rows.next()), columns, titles.size(), language);
              }
            };
    TableWriter.writeCells(file, titles, cells);
  }

  private List<Cell> row(
      List<Coverage> coverage,
      Map<AssetId, Integer> columns,
      int width,
      @Nullable Locale language) {
    Cell[] row = new Cell[width];
    Arrays.fill(row, Cell.text(""));
    List<CoverageField> fields = CoverageField.OF_ACCOUNT;
    for (int at = 0; at < fields.size(); at++) {
      row[at] = Cell.text(fields.get(at).of(coverage.getFirst(), enterprise, language));
    }
    for (Coverage each : coverage) {
      CoverageField field = each.isCovered() ? CoverageField.FROM : CoverageField.BECAUSE;
      row[columns.getOrDefault(each.asset().id(), 0)] =
          Cell.text(field.of(each, enterprise, language));
    }
    return List.of(row);
  }

  private static void check(Pace pace, long done) {
    if (!pace.goesOn(done, done + 1)) {
      throw new CancellationException();
    }
  }
}
