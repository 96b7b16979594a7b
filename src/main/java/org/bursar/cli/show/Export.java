package org.bursar.cli.show;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bursar.books.Books;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.exchange.table.TableWriter;
import org.bursar.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/** Rows as a CSV file or a spreadsheet, with the fields of JSON. */
public final class Export {

  private static final List<String> TRANSFERS =
      List.of(
          "number",
          "at",
          "kind",
          "from",
          "to",
          "amount",
          "currency",
          "fromCash",
          "fromAvailable",
          "toCash",
          "toAvailable",
          "remark",
          "actor",
          "entry");

  private static final List<String> ACCOUNTS =
      List.of(
          "id",
          "name",
          "legalName",
          "unit",
          "path",
          "currency",
          "member",
          "frozen",
          "removed",
          "ownCash",
          "transferredIn",
          "cash",
          "creditLimit",
          "creditContract",
          "creditRefunds",
          "unsettledCurrent",
          "unsettledPrevious",
          "available",
          "overdue",
          "balanceRecorded");

  private Export() {}

  /**
   * Writes transfers and reclaims; with an account or a unit those on either side of it.
   *
   * @throws IOException if the file cannot be written
   */
  public static void transfers(Books books, ExportWish wish, Path file) throws IOException {
    Enterprise now = books.now();
    write(
        new TransferTable(),
        books,
        row -> wish.takes(now, (java.time.Instant) row.get("at")) && takesSide(now, wish, row),
        TRANSFERS,
        wish,
        file);
  }

  private static boolean takesSide(
      Enterprise now, ExportWish wish, SequencedMap<String, @Nullable Object> row) {
    return wish.takes(now, account(now, row, "from")) || wish.takes(now, account(now, row, "to"));
  }

  /**
   * Writes accounts, removed ones too.
   *
   * @throws IOException if the file cannot be written
   */
  public static void accounts(Books books, ExportWish wish, Path file) throws IOException {
    Enterprise now = books.now();
    write(
        new AccountTable(),
        books,
        row -> wish.takes(now, account(now, row, "id")),
        ACCOUNTS,
        wish,
        file);
  }

  private static Account account(
      Enterprise now, SequencedMap<String, @Nullable Object> row, String field) {
    return now.organization().accounts().get((AccountId) row.get(field));
  }

  private static void write(
      Table table,
      Books books,
      Predicate<SequencedMap<String, @Nullable Object>> taken,
      List<String> fields,
      ExportWish wish,
      Path file)
      throws IOException {
    Sight sight = new Sight(books.now(), books.now().at(), books.records());
    Stream<List<String>> rows =
        table
            .rows(sight)
            .filter(taken)
            .map(row -> fields.stream().map(field -> Cell.plain(row.get(field))).toList());
    TableWriter.write(file, Titles.of(fields, wish.language()), rows::iterator);
  }
}
