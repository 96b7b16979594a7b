package org.bursar.exchange.statement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.bursar.books.journal.Pace;
import org.bursar.enterprise.organization.Account;
import org.bursar.exchange.print.PrintedColumn;
import org.bursar.exchange.print.PrintedDocument;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;

/**
 * A statement to print: of several accounts first what all of them had, then each with its lines.
 * Amounts of different currencies are never summed up, nor what is available with what is overdue.
 */
public final class StatementPrint {

  private final Statement statement;
  private final StatementWords words;
  private final List<PrintedColumn> lineColumns;
  private final List<PrintedColumn> sumColumns;

  private StatementPrint(Statement statement, Locale language) {
    this.statement = statement;
    words = new StatementWords(statement.enterprise(), language);
    lineColumns =
        List.of(
            new PrintedColumn(words.said("Time", "时间"), 880, false),
            new PrintedColumn(words.said("Entry", "记录号"), 450, false),
            new PrintedColumn(words.said("What", "事项"), 1_700, false),
            new PrintedColumn(words.said("Remark", "备注"), 1_320, false),
            new PrintedColumn(words.said("Cash, change", "现金变动"), 780, true),
            new PrintedColumn(words.said("Cash", "现金余额"), 820, true),
            new PrintedColumn(words.said("Available, change", "可用余额变动"), 820, true),
            new PrintedColumn(words.said("Available", "可用余额"), 840, true));
    sumColumns =
        List.of(
            new PrintedColumn(words.said("Account", "账号"), 2_240, false),
            new PrintedColumn(words.said("Currency", "币种"), 560, false),
            new PrintedColumn(words.said("Cash before", "期初现金"), 800, true),
            new PrintedColumn(words.said("In", "流入"), 780, true),
            new PrintedColumn(words.said("Out", "流出"), 780, true),
            new PrintedColumn(words.said("Cash after", "期末现金"), 800, true),
            new PrintedColumn(words.said("Charged", "费用"), 770, true),
            new PrintedColumn(words.said("Available after", "期末可用余额"), 880, true));
  }

  /**
   * Writes a statement as a PDF.
   *
   * @param language Chinese for any Chinese, English for any other
   * @param pace told how many of the accounts are written
   * @throws IOException if the file cannot be written; what was there is then as it was
   * @throws CancellationException if the pace says so; the same holds
   */
  public static void write(Statement statement, Locale language, Path file, Pace pace)
      throws IOException {
    StatementPrint print = new StatementPrint(statement, language);
    PrintedDocument.write(
        file, print.words.title(statement.wish()), true, document -> print.fill(document, pace));
  }

  private void fill(PrintedDocument document, Pace pace) throws IOException {
    document.head(
        statement.enterprise().setup().name() + " · " + words.period(statement.wish()),
        words.title(statement.wish()));
    List<Account> accounts = statement.accounts();
    boolean several = statement.wish().account() == null;
    long whole = several ? 2L * accounts.size() : accounts.size();
    List<Account> listed = several ? sums(document, pace, whole) : accounts;
    long done = whole - listed.size();
    for (Account account : listed) {
      follow(pace, done++, whole);
      lines(document, statement.of(account));
    }
    document.foot(
        words.said(
            "Cash is own cash and what was transferred in. A day's entries are those of the"
                + " enterprise's zone, "
                + zone()
                + ". From the books of "
                + statement.enterprise().setup().name()
                + ", entries "
                + (statement.openingEntry() + 1)
                + " to "
                + statement.closingEntry()
                + ".",
            "现金余额为自有现金与转入资金之和。日期按企业所在时区（"
                + zone()
                + "）。摘自"
                + statement.enterprise().setup().name()
                + "的账簿，第 "
                + (statement.openingEntry() + 1)
                + " 至 "
                + statement.closingEntry()
                + " 条记录。"));
    if (statement.proof().isPresent()) {
      document.note(
          words.said("Last entry: ", "末条记录：")
              + statement.proof().get()
              + words.said(
                  " (bursar verify --books FILE --expect checks it)",
                  "（可用 bursar verify --books 文件 --expect 核对）"));
    }
    document.number(words.said("Page %d of %d", "第 %d 页，共 %d 页"));
  }

  private String zone() {
    return statement.enterprise().setup().zone().getId();
  }

  /** The table of all accounts; what is returned has something to list. */
  private List<Account> sums(PrintedDocument document, Pace pace, long whole) throws IOException {
    PrintedDocument.Table table = document.table(sumColumns);
    Map<Currency, Sums> totals = new TreeMap<>();
    List<Account> listed = new ArrayList<>();
    long done = 0;
    for (Account account : statement.accounts()) {
      follow(pace, done++, whole);
      AccountStatement of = statement.of(account);
      if (of.isEmpty()) {
        continue;
      }
      if (!of.lines().isEmpty()) {
        listed.add(account);
      }
      table.row(row(words.account(account), Sums.of(of)));
      totals.merge(account.currency(), Sums.of(of), Sums::plus);
    }
    for (Sums sums : totals.values()) {
      table.total(row(words.said("Together", "合计"), sums));
    }
    return listed;
  }

  private List<String> row(String what, Sums sums) {
    String overdue = sums.overdue.isZero() ? "" : StatementWords.amount(sums.overdue);
    String available = StatementWords.amount(sums.available);
    return List.of(
        what,
        sums.currency().code(),
        StatementWords.amount(sums.before),
        StatementWords.amount(sums.in),
        StatementWords.amount(sums.out),
        StatementWords.amount(sums.after),
        StatementWords.amount(sums.charged),
        overdue.isEmpty()
            ? available
            : sums.available.isZero() ? overdue : available + " / " + overdue);
  }

  private void lines(PrintedDocument document, AccountStatement of) throws IOException {
    document.section(words.account(of.account()) + "  " + of.account().currency().code());
    PrintedDocument.Table table = document.table(lineColumns);
    table.total(forward(words.broughtForward(), of.openingCash(), of.openingAvailable()));
    for (StatementLine line : of.lines()) {
      table.row(
          List.of(
              words.moment(line),
              Long.toString(line.entry()),
              words.of(line),
              line.remark(),
              StatementWords.change(line.cashChange()),
              StatementWords.amount(line.cash()),
              StatementWords.change(line.availableChange()),
              StatementWords.amount(line.available())));
    }
    table.total(forward(words.carriedForward(), of.closingCash(), of.closingAvailable()));
  }

  private static List<String> forward(String what, Money cash, Money available) {
    return List.of(
        "", "", what, "", "", StatementWords.amount(cash), "", StatementWords.amount(available));
  }

  private static void follow(Pace pace, long done, long whole) {
    if (!pace.goesOn(done, whole)) {
      throw new CancellationException();
    }
  }

  /** What accounts of one currency had together; available and overdue are kept apart. */
  private record Sums(
      Money before,
      Money in,
      Money out,
      Money after,
      Money charged,
      Money available,
      Money overdue) {

    static Sums of(AccountStatement of) {
      Money nothing = Money.zero(of.account().currency());
      boolean isOverdue = of.closingAvailable().isNegative();
      return new Sums(
          of.openingCash(),
          of.in(),
          of.out(),
          of.closingCash(),
          of.charged(),
          isOverdue ? nothing : of.closingAvailable(),
          isOverdue ? of.closingAvailable() : nothing);
    }

    Currency currency() {
      return before.currency();
    }

    Sums plus(Sums other) {
      return new Sums(
          before.plus(other.before),
          in.plus(other.in),
          out.plus(other.out),
          after.plus(other.after),
          charged.plus(other.charged),
          available.plus(other.available),
          overdue.plus(other.overdue));
    }
  }
}
