package org.bursar.exchange.statement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.bursar.books.journal.Pace;
import org.bursar.codec.Instants;
import org.bursar.enterprise.organization.Account;
import org.bursar.exchange.table.Cell;
import org.bursar.exchange.table.TableWriter;
import org.bursar.vocabulary.Money;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a CSV file or a spreadsheet: of each account what was brought forward, its lines,
 * what is carried forward.
 */
public final class StatementSheet {

  private static final List<String> NAMES =
      List.of(
          "account",
          "name",
          "currency",
          "entry",
          "at",
          "kind",
          "cashChange",
          "cash",
          "availableChange",
          "available",
          "remark",
          "actor");
  private static final List<String> ENGLISH =
      List.of(
          "Account",
          "Name",
          "Currency",
          "Entry",
          "Time",
          "What",
          "Cash, change",
          "Cash",
          "Available, change",
          "Available",
          "Remark",
          "Who");
  private static final List<String> CHINESE =
      List.of("账号", "名称", "币种", "记录号", "时间", "事项", "现金变动", "现金余额", "可用余额变动", "可用余额", "备注", "操作人");

  private final Statement statement;
  private final @Nullable StatementWords words;

  private StatementSheet(Statement statement, @Nullable Locale language) {
    this.statement = statement;
    words = language == null ? null : new StatementWords(statement.enterprise(), language);
  }

  /**
   * Writes a statement.
   *
   * @param language of titles, kinds and times; null for the names and forms of JSON
   * @param pace told how many of the accounts are written
   * @throws IOException if the file cannot be written; what was there is then as it was
   * @throws CancellationException if the pace says so; the same holds
   */
  public static void write(Statement statement, @Nullable Locale language, Path file, Pace pace)
      throws IOException {
    StatementSheet sheet = new StatementSheet(statement, language);
    TableWriter.writeCells(file, sheet.titles(), () -> sheet.rows(pace));
  }

  private List<String> titles() {
    return words == null ? NAMES : words.isChinese() ? CHINESE : ENGLISH;
  }

  private Iterator<List<Cell>> rows(Pace pace) {
    List<Account> accounts = statement.accounts();
    long[] done = {0};
    return accounts.stream()
        .flatMap(
            account -> {
              if (!pace.goesOn(done[0]++, accounts.size())) {
                throw new CancellationException();
              }
              return rows(statement.of(account)).stream();
            })
        .iterator();
  }

  private List<List<Cell>> rows(AccountStatement of) {
    List<List<Cell>> rows = new ArrayList<>();
    if (of.isEmpty() && statement.accounts().size() > 1) {
      return rows;
    }
    rows.add(forward(of, false, of.openingCash(), of.openingAvailable()));
    for (StatementLine line : of.lines()) {
      List<Cell> cells = new ArrayList<>(account(of));
      cells.add(Cell.count(line.entry()));
      cells.add(Cell.text(words == null ? Instants.print(line.at()) : words.moment(line)));
      cells.add(Cell.text(words == null ? line.kind().name() : words.of(line)));
      cells.add(Cell.amount(line.cashChange()));
      cells.add(Cell.amount(line.cash()));
      cells.add(Cell.amount(line.availableChange()));
      cells.add(Cell.amount(line.available()));
      cells.add(Cell.text(line.remark()));
      cells.add(Cell.text(line.actor()));
      rows.add(cells);
    }
    rows.add(forward(of, true, of.closingCash(), of.closingAvailable()));
    return rows;
  }

  private List<Cell> forward(AccountStatement of, boolean isClosing, Money cash, Money available) {
    String kind =
        words == null
            ? isClosing ? "CARRIED_FORWARD" : "BROUGHT_FORWARD"
            : isClosing ? words.carriedForward() : words.broughtForward();
    List<Cell> cells = new ArrayList<>(account(of));
    cells.add(Cell.text(""));
    cells.add(Cell.text(""));
    cells.add(Cell.text(kind));
    cells.add(Cell.text(""));
    cells.add(Cell.amount(cash));
    cells.add(Cell.text(""));
    cells.add(Cell.amount(available));
    cells.add(Cell.text(""));
    cells.add(Cell.text(""));
    return cells;
  }

  private static List<Cell> account(AccountStatement of) {
    Account account = of.account();
    return List.of(
        Cell.text(account.id().value()),
        Cell.text(account.name()),
        Cell.text(account.currency().code()));
  }
}
