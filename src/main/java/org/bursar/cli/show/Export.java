package org.bursar.cli.show;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bursar.books.Books;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rows;
import org.bursar.exchange.table.TableWriter;
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
    Sight sight = new Sight(now, now.at(), books.records());
    Iterable<List<String>> rows =
        () ->
            TransferTable.records(sight)
                .filter(transfer -> wish.takes(now, transfer))
                .map(transfer -> texts(TransferTable.row(transfer), TRANSFERS))
                .iterator();
    TableWriter.write(file, Titles.of(TRANSFERS, wish.language()), rows);
  }

  /**
   * Writes accounts, removed ones too.
   *
   * @throws IOException if the file cannot be written
   */
  public static void accounts(Books books, ExportWish wish, Path file) throws IOException {
    Enterprise now = books.now();
    Iterable<List<String>> rows =
        () ->
            AccountTable.accounts(now)
                .filter(account -> wish.takes(now, account))
                .map(account -> texts(Rows.account(now, account), ACCOUNTS))
                .iterator();
    TableWriter.write(file, Titles.of(ACCOUNTS, wish.language()), rows);
  }

  private static List<String> texts(Map<String, @Nullable Object> row, List<String> fields) {
    return fields.stream().map(field -> Cell.plain(row.get(field))).toList();
  }
}
