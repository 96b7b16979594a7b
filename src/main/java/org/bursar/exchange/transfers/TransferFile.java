package org.bursar.exchange.transfers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import org.bursar.books.Books;
import org.bursar.books.Records;
import org.bursar.books.journal.Pace;
import org.bursar.books.journal.TransferFilter;
import org.bursar.books.journal.TransferRecord;
import org.bursar.enterprise.Enterprise;
import org.bursar.exchange.table.Cell;
import org.bursar.exchange.table.TableWriter;
import org.jspecify.annotations.Nullable;

/** Transfers and reclaims as a CSV file or a spreadsheet, by their numbers. */
public final class TransferFile {

  private static final int PAGE = 4_096;

  private TransferFile() {}

  /** The titles of its columns; null for the names of JSON. */
  public static List<String> titles(@Nullable Locale language) {
    return TransferField.in(language).stream().map(field -> field.title(language)).toList();
  }

  /** A row, in the order of the titles. */
  public static List<Cell> row(
      TransferRecord record, Enterprise enterprise, @Nullable Locale language) {
    return TransferField.in(language).stream()
        .map(field -> field.of(record, enterprise, language))
        .toList();
  }

  /**
   * Writes what a filter wants.
   *
   * @param language of titles, kinds and times; null for the names and forms of JSON
   * @param pace told how many of all records the writing is past
   * @throws IOException if the file cannot be written; what was there is then as it was
   * @throws CancellationException if the pace says so; the same holds
   */
  public static void write(
      Books books, TransferFilter filter, @Nullable Locale language, Path file, Pace pace)
      throws IOException {
    Enterprise now = books.now();
    List<TransferField> fields = TransferField.in(language);
    Iterable<List<Cell>> rows =
        () -> {
          Iterator<TransferRecord> records = new Pages(books.records(), now, filter, pace);
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return records.hasNext();
            }

            @Override
            public List<Cell> next() {
              TransferRecord record = records.next();
              return fields.stream().map(field -> field.of(record, now, language)).toList();
            }
          };
        };
    TableWriter.writeCells(
        file, fields.stream().map(field -> field.title(language)).toList(), rows);
  }

  /** One record after the other, of which one page is held. */
  private static final class Pages implements Iterator<TransferRecord> {

    private final Records records;
    private final Enterprise now;
    private final TransferFilter filter;
    private final Pace pace;
    private final Queue<TransferRecord> page = new ArrayDeque<>();
    private long last;

    Pages(Records records, Enterprise now, TransferFilter filter, Pace pace) {
      this.records = records;
      this.now = now;
      this.filter = filter;
      this.pace = pace;
    }

    @Override
    public boolean hasNext() {
      if (page.isEmpty()) {
        read();
      }
      return !page.isEmpty();
    }

    private void read() {
      long whole = now.funds().transfers();
      if (!pace.goesOn(last, whole)) {
        throw new CancellationException();
      }
      page.addAll(
          filter.isAll()
              ? records.transfersAfter(last, now.entry(), PAGE)
              : records.transfersAfter(
                  filter,
                  last,
                  now.entry(),
                  PAGE,
                  (done, left) -> pace.goesOn(whole - left + done, whole)));
    }

    @Override
    public TransferRecord next() {
      if (!hasNext()) {
        throw new NoSuchElementException("the last transfer was " + last);
      }
      TransferRecord next = page.remove();
      last = next.number();
      return next;
    }
  }
}
