package org.bursar.exchange.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.bursar.books.journal.Pace;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.exchange.coverage.CoverageFile;
import org.bursar.exchange.table.Cell;
import org.bursar.exchange.table.TypedSheet;
import org.bursar.exchange.table.TypedSheet.Column;
import org.bursar.exchange.table.TypedSheet.Kind;
import org.bursar.exchange.table.TypedWorkbook;
import org.bursar.exchange.transfers.TransferFile;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.UnitId;

/** A review pack to work with: all of it, in sheets that can be filtered, with exact totals. */
public final class ReviewSheet {

  private final Review review;
  private final Enterprise enterprise;
  private final Locale language;
  private final ReviewWords words;
  private final Pace pace;

  private ReviewSheet(Review review, Locale language, Pace pace) {
    this.review = review;
    this.enterprise = review.enterprise();
    this.language = language;
    this.words = new ReviewWords(enterprise, language);
    this.pace = pace;
  }

  /**
   * Writes a review pack as a workbook.
   *
   * @param language Chinese for any Chinese, English for any other
   * @param pace told how far the reading of transfers is
   * @throws IOException if the file cannot be written; what was there is then as it was
   * @throws CancellationException if the pace says so; the same holds
   */
  public static void write(Review review, Locale language, Path file, Pace pace)
      throws IOException {
    ReviewSheet sheets = new ReviewSheet(review, language, pace);
    TypedWorkbook.write(
        file, List.of(sheets.summary(), sheets.balances(), sheets.transfers(), sheets.coverage()));
  }

  private TypedSheet summary() {
    List<List<Cell>> facts =
        List.of(
            fact(words.said("Enterprise", "企业"), enterprise.setup().name()),
            fact(words.said("Pack", "内容"), words.title(review.unit())),
            fact(words.said("Unit", "组织单元"), enterprise.organization().units().path(review.unit())),
            fact(
                words.said("As of", "截至"),
                words.moment(review.at()) + " (" + enterprise.setup().zone() + ")"),
            fact(words.said("Transfers", "划拨期间"), review.from() + " – " + review.until()),
            fact(words.said("Last entry", "末条记录"), review.proof().toString()),
            fact(words.said("To check it", "核对方法"), words.howToCheck()));
    return new TypedSheet(
        words.said("Summary", "汇总"),
        List.of(
            new Column(words.said("What", "项目"), 20, Kind.TEXT),
            new Column(words.said("Is", "内容"), 100, Kind.TEXT)),
        facts::forEach,
        List.of());
  }

  private static List<Cell> fact(String what, String is) {
    return List.of(Cell.text(what), Cell.text(is));
  }

  private TypedSheet balances() {
    List<Column> columns =
        List.of(
            new Column(words.said("Account", "账号"), 22, Kind.TEXT),
            new Column(words.said("Name", "名称"), 28, Kind.TEXT),
            new Column(words.said("Unit", "组织单元"), 36, Kind.TEXT),
            new Column(words.said("Currency", "币种"), 10, Kind.TEXT),
            new Column(words.said("Own cash", "自有现金"), 18, Kind.NUMBER),
            new Column(words.said("Transferred in", "转入资金"), 18, Kind.NUMBER),
            new Column(words.said("Credit limit", "信用额度"), 18, Kind.NUMBER),
            new Column(words.said("Credit refunds", "信用退款"), 18, Kind.NUMBER),
            new Column(words.said("Unsettled, open months", "未结清费用（未关账月份）"), 22, Kind.NUMBER),
            new Column(words.said("Unsettled, closed months", "未结清费用（已关账月份）"), 22, Kind.NUMBER),
            new Column(words.said("Available", "可用余额"), 18, Kind.NUMBER),
            new Column(words.said("Overdue by", "欠费金额"), 18, Kind.NUMBER),
            new Column(words.said("State", "状态"), 20, Kind.TEXT));
    SortedMap<Currency, List<Money>> sums = new TreeMap<>();
    for (Reviewed each : review.accounts()) {
      sums.merge(each.account().currency(), figures(each.balance()), ReviewSheet::plus);
    }
    List<List<Cell>> totals = new ArrayList<>();
    sums.forEach(
        (currency, figures) ->
            totals.add(row(words.said("Together", "合计"), "", "", currency, figures, "")));
    return new TypedSheet(words.said("Balances", "余额"), columns, this::balanceRows, totals);
  }

  private void balanceRows(Consumer<List<Cell>> heard) {
    for (Reviewed each : review.accounts()) {
      Account account = each.account();
      UnitId seat = account.unit();
      heard.accept(
          row(
              account.id().value(),
              account.name(),
              seat == null ? "" : enterprise.organization().units().path(seat),
              account.currency(),
              figures(each.balance()),
              words.state(account, each.balance())));
    }
  }

  private static List<Cell> row(
      String id, String name, String path, Currency currency, List<Money> figures, String state) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.text(id));
    row.add(Cell.text(name));
    row.add(Cell.text(path));
    row.add(Cell.text(currency.code()));
    figures.forEach(figure -> row.add(Cell.amount(figure)));
    row.add(Cell.text(state));
    return row;
  }

  /** Those of the columns; what is available and what is overdue are never netted. */
  private static List<Money> figures(Balance balance) {
    Money nothing = Money.zero(balance.currency());
    return List.of(
        balance.ownCash(),
        balance.transferredIn(),
        balance.effectiveLimit(),
        balance.creditRefunds(),
        balance.unsettledCurrent(),
        balance.unsettledPrevious(),
        balance.isOverdue() ? nothing : balance.available(),
        balance.isOverdue() && balance.recorded() ? balance.available() : nothing);
  }

  private static List<Money> plus(List<Money> some, List<Money> others) {
    List<Money> sums = new ArrayList<>();
    for (int at = 0; at < some.size(); at++) {
      sums.add(some.get(at).plus(others.get(at)));
    }
    return sums;
  }

  private TypedSheet transfers() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(words.said("Seen from the unit", "相对本单元"), 18, Kind.TEXT));
    for (String title : TransferFile.titles(language)) {
      boolean isTime = title.equals(words.said("Time", "时间"));
      columns.add(new Column(title, 20, isTime ? Kind.MOMENT : Kind.TEXT));
    }
    int amount = 1 + TransferFile.titles(language).indexOf(words.said("Amount", "金额"));
    List<List<Cell>> totals = new ArrayList<>();
    for (Flow flow : review.flows(0, pace).sums().values()) {
      for (Way way : Way.values()) {
        List<Cell> total = new ArrayList<>();
        total.add(Cell.text(words.said("Together, ", "合计，") + words.way(way)));
        while (total.size() < amount) {
          total.add(Cell.text(""));
        }
        total.add(Cell.amount(flow.sum(way)));
        total.add(Cell.text(flow.currency().code()));
        totals.add(total);
      }
    }
    return new TypedSheet(
        words.said("Transfers", "划拨与回收"),
        columns,
        heard ->
            review.eachTransfer(
                pace,
                record -> {
                  List<Cell> row = new ArrayList<>();
                  row.add(Cell.text(words.way(review.way(record))));
                  row.addAll(TransferFile.row(record, enterprise, language));
                  heard.accept(row);
                }),
        totals);
  }

  private TypedSheet coverage() {
    List<Column> columns =
        CoverageFile.titles(language).stream()
            .map(
                title ->
                    new Column(
                        title,
                        26,
                        title.equals(words.said("Covered since", "覆盖起始时间"))
                            ? Kind.MOMENT
                            : Kind.TEXT))
            .toList();
    return new TypedSheet(
        words.said("Coverage", "覆盖情况"),
        columns,
        heard ->
            review
                .coverage()
                .forEach(each -> heard.accept(CoverageFile.row(each, enterprise, language))),
        List.of());
  }
}
