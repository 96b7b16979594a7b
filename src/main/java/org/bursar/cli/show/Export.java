package org.bursar.cli.show;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bursar.books.Books;
import org.bursar.books.journal.Pace;
import org.bursar.books.journal.TransferFilter;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rows;
import org.bursar.exchange.statement.Statement;
import org.bursar.exchange.statement.StatementPrint;
import org.bursar.exchange.statement.StatementSheet;
import org.bursar.exchange.statement.StatementWish;
import org.bursar.exchange.table.TableWriter;
import org.bursar.exchange.transfers.TransferFile;
import org.jspecify.annotations.Nullable;

/** Rows as a CSV file or a spreadsheet, with the fields of JSON. */
public final class Export {

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
    TransferFilter filter =
        TransferFilter.ALL
            .of(wish.account(), wish.unit(), TransferFilter.Direction.EITHER)
            .within(wish.from(), wish.until());
    TransferFile.write(books, filter, wish.language(), file, Pace.UNWATCHED);
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

  /**
   * Writes the statement of an account, a unit or the enterprise; a PDF is in English if no
   * language is named.
   *
   * @return whether there was such an account or unit on the last day
   * @throws IOException if the file cannot be written
   */
  public static boolean statement(Books books, ExportWish wish, Path file) throws IOException {
    Optional<Statement> found =
        Statement.find(
            books, new StatementWish(wish.account(), wish.unit(), wish.from(), wish.until()));
    if (found.isEmpty()) {
      return false;
    } else if (file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      Locale language = wish.language() == null ? Locale.ENGLISH : wish.language();
      StatementPrint.write(found.get(), language, file, Pace.UNWATCHED);
    } else {
      StatementSheet.write(found.get(), wish.language(), file, Pace.UNWATCHED);
    }
    return true;
  }

  private static List<String> texts(Map<String, @Nullable Object> row, List<String> fields) {
    return fields.stream().map(field -> Cell.plain(row.get(field))).toList();
  }
}
