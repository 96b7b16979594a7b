package org.bursar.exchange.review;

import io.vavr.Tuple2;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.bursar.books.journal.Pace;
import org.bursar.books.journal.TransferRecord;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Totals;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Coverage;
import org.bursar.exchange.print.PrintedBar;
import org.bursar.exchange.print.PrintedColumn;
import org.bursar.exchange.print.PrintedDocument;
import org.bursar.exchange.print.PrintedDocument.Row;
import org.bursar.exchange.statement.StatementWords;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.UnitId;

/**
 * A review pack to read: a summary, charts, balances, transfers, coverage. Sums are of everything;
 * of long lists the pages show a part, say so, and leave the whole to the spreadsheet. Amounts of
 * different currencies are never summed up, nor what is available with what is overdue.
 */
public final class ReviewPrint {

  private static final int MOST_ACCOUNTS = 300;
  private static final int MOST_TRANSFERS = 200;
  private static final int MOST_LARGEST = 8;
  private static final int MOST_WEEKS = 12;

  private final Review review;
  private final Enterprise enterprise;
  private final ReviewWords words;

  private ReviewPrint(Review review, Locale language) {
    this.review = review;
    this.enterprise = review.enterprise();
    this.words = new ReviewWords(enterprise, language);
  }

  /**
   * Writes a review pack as a PDF.
   *
   * @param language Chinese for any Chinese, English for any other
   * @param pace told how far the reading of transfers is
   * @throws IOException if the file cannot be written; what was there is then as it was
   * @throws CancellationException if the pace says so; the same holds
   */
  public static void write(Review review, Locale language, Path file, Pace pace)
      throws IOException {
    ReviewPrint print = new ReviewPrint(review, language);
    PrintedDocument.write(
        file, print.words.title(review.unit()), true, document -> print.fill(document, pace));
  }

  private void fill(PrintedDocument document, Pace pace) throws IOException {
    Review.Flows flows = review.flows(MOST_TRANSFERS, pace);
    SortedMap<LocalDate, Map<Currency, Flow>> weeks = weeks(pace);
    document.head(
        enterprise.setup().name() + " · " + words.said("as of ", "截至 ") + words.moment(review.at()),
        words.title(review.unit()));
    summary(document);
    totals(document);
    available(document);
    moved(document, weeks);
    balances(document);
    transfers(document, flows);
    coverage(document);
    document.foot(words.howToCheck());
    document.number(words.said("Page %d of %d", "第 %d 页，共 %d 页"));
  }

  private void summary(PrintedDocument document) throws IOException {
    document.rows(
        List.of(
            new Row(
                words.said("Unit", "组织单元"), enterprise.organization().units().path(review.unit())),
            new Row(
                words.said("As of", "截至"),
                words.moment(review.at()) + " (" + enterprise.setup().zone() + ")"),
            new Row(words.said("Transfers", "划拨期间"), review.from() + " – " + review.until()),
            new Row(words.said("Accounts", "账号"), Integer.toString(review.accounts().size())),
            new Row(words.said("Last entry", "末条记录"), review.proof().toString())));
  }

  /** What the whole unit had, and each unit right below it. */
  private void totals(PrintedDocument document) throws IOException {
    document.section(words.said("Summary", "汇总"));
    PrintedDocument.Table table =
        document.table(
            List.of(
                new PrintedColumn(words.said("Unit", "组织单元"), 2_300, false),
                new PrintedColumn(words.said("Currency", "币种"), 620, false),
                new PrintedColumn(words.said("Accounts", "账号数"), 700, true),
                new PrintedColumn(words.said("Overdue", "欠费账号"), 800, true),
                new PrintedColumn(words.said("Own cash", "自有现金"), 1_050, true),
                new PrintedColumn(words.said("Available", "可用余额"), 1_050, true),
                new PrintedColumn(words.said("Overdue by", "欠费金额"), 1_050, true)));
    for (UnitId child : children()) {
      for (Tuple2<Currency, Totals.Total> each : enterprise.rollups().of(child).byCurrency()) {
        table.row(total(words.name(child), each._1, each._2));
      }
    }
    for (Tuple2<Currency, Totals.Total> each :
        enterprise.rollups().of(review.unit()).byCurrency()) {
      table.total(total(words.said("Together", "合计"), each._1, each._2));
    }
  }

  private List<UnitId> children() {
    List<UnitId> children = new ArrayList<>();
    enterprise.organization().units().childrenOf(review.unit()).forEach(children::add);
    children.sort(Comparator.comparing(words::name));
    return children;
  }

  private static List<String> total(String what, Currency currency, Totals.Total total) {
    return List.of(
        what,
        currency.code(),
        Integer.toString(total.accounts()),
        Integer.toString(total.recordedOverdueAccounts()),
        StatementWords.amount(total.ownCash()),
        StatementWords.amount(total.available()),
        StatementWords.amount(total.recordedOverdue()));
  }

  /** Where most of what is available is: the largest accounts of each currency. */
  private void available(PrintedDocument document) throws IOException {
    SortedMap<Currency, List<Reviewed>> byCurrency = new TreeMap<>();
    for (Reviewed each : review.accounts()) {
      if (each.balance().available().isPositive()) {
        byCurrency.computeIfAbsent(each.account().currency(), _ -> new ArrayList<>()).add(each);
      }
    }
    for (Map.Entry<Currency, List<Reviewed>> each : byCurrency.entrySet()) {
      List<Reviewed> largest =
          each.getValue().stream()
              .sorted(Comparator.comparing((Reviewed one) -> one.balance().available()).reversed())
              .limit(MOST_LARGEST)
              .toList();
      Money most = largest.getFirst().balance().available();
      document.chart(
          words.said("Largest available balances, ", "可用余额最多的账号，") + each.getKey().code(),
          largest.stream()
              .map(
                  one ->
                      new PrintedBar(
                          one.account().name(),
                          StatementWords.amount(one.balance().available()),
                          thousandths(one.balance().available(), most),
                          false))
              .toList());
    }
  }

  /** Of how many thousandths of the most an amount is. */
  private static int thousandths(Money amount, Money most) {
    return most.isZero()
        ? 0
        : amount
            .wideMinor()
            .multiply(BigInteger.valueOf(1_000))
            .divide(most.wideMinor())
            .intValueExact();
  }

  /** What went in and out, by weeks counted from the first day; of a long time, the last ones. */
  private SortedMap<LocalDate, Map<Currency, Flow>> weeks(Pace pace) {
    SortedMap<LocalDate, Map<Currency, Flow>> weeks = new TreeMap<>();
    review.eachTransfer(
        pace,
        record -> {
          LocalDate day = LocalDate.ofInstant(record.at(), enterprise.setup().zone());
          long week = ChronoUnit.WEEKS.between(review.from(), day);
          weeks
              .computeIfAbsent(review.from().plusWeeks(week), _ -> new TreeMap<>())
              .computeIfAbsent(record.amount().currency(), Flow::new)
              .add(review.way(record), record.amount());
          if (weeks.size() > MOST_WEEKS) {
            var unused = weeks.remove(weeks.firstKey());
          }
        });
    if (!weeks.isEmpty()) {
      fill(weeks);
    }
    return weeks;
  }

  /** Weeks in which nothing went stand in the chart too. */
  private void fill(SortedMap<LocalDate, Map<Currency, Flow>> weeks) {
    LocalDate week = weeks.firstKey();
    while (!week.isAfter(review.until())) {
      var unused = weeks.computeIfAbsent(week, _ -> new TreeMap<>());
      week = week.plusWeeks(1);
    }
    while (weeks.size() > MOST_WEEKS) {
      var unused = weeks.remove(weeks.firstKey());
    }
  }

  private void moved(PrintedDocument document, SortedMap<LocalDate, Map<Currency, Flow>> weeks)
      throws IOException {
    SortedMap<Currency, Money> most = new TreeMap<>();
    for (Map<Currency, Flow> week : weeks.values()) {
      for (Flow flow : week.values()) {
        most.merge(flow.currency(), flow.sum(Way.IN).max(flow.sum(Way.OUT)), Money::max);
      }
    }
    for (Map.Entry<Currency, Money> each : most.entrySet()) {
      if (each.getValue().isZero()) {
        continue;
      }
      List<PrintedBar> bars = new ArrayList<>();
      weeks.forEach(
          (week, flows) -> {
            Flow flow = flows.getOrDefault(each.getKey(), new Flow(each.getKey()));
            bars.add(bar(week, flow, Way.IN, each.getValue()));
            bars.add(bar(week, flow, Way.OUT, each.getValue()));
          });
      document.chart(weeksTitle(weeks.firstKey()) + each.getKey().code(), bars);
    }
  }

  private String weeksTitle(LocalDate first) {
    return first.isAfter(review.from())
        ? words.said(
            "Money in and out, week by week since " + first + ", ", "自 " + first + " 起每周流入与流出，")
        : words.said("Money in and out by weeks, ", "每周流入与流出，");
  }

  private PrintedBar bar(LocalDate week, Flow flow, Way way, Money most) {
    LocalDate end = week.plusDays(6);
    LocalDate last = end.isAfter(review.until()) ? review.until() : end;
    return new PrintedBar(
        week + " – " + last + "  " + words.way(way),
        StatementWords.amount(flow.sum(way)),
        thousandths(flow.sum(way), most),
        way == Way.OUT);
  }

  private void balances(PrintedDocument document) throws IOException {
    document.section(words.said("Balances", "余额"));
    PrintedDocument.Table table =
        document.table(
            List.of(
                new PrintedColumn(words.said("Account", "账号"), 2_240, false),
                new PrintedColumn(words.said("Currency", "币种"), 480, false),
                new PrintedColumn(words.said("Own cash", "自有现金"), 780, true),
                new PrintedColumn(words.said("Transferred in", "转入资金"), 780, true),
                new PrintedColumn(words.said("Credit limit", "信用额度"), 780, true),
                new PrintedColumn(words.said("Unsettled", "未结清费用"), 780, true),
                new PrintedColumn(words.said("Available", "可用余额"), 780, true),
                new PrintedColumn("", 140, true),
                new PrintedColumn(words.said("State", "状态"), 850, false)));
    List<Reviewed> listed =
        review.accounts().stream()
            .sorted(
                Comparator.comparing((Reviewed each) -> each.balance().isOverdue() ? 0 : 1)
                    .thenComparing(each -> each.account().currency())
                    .thenComparing(
                        Comparator.comparing((Reviewed each) -> each.balance().available())
                            .reversed()))
            .limit(MOST_ACCOUNTS)
            .toList();
    for (Reviewed each : byName(listed)) {
      var balance = each.balance();
      table.row(
          List.of(
              each.account().name() + "  " + each.account().id(),
              each.account().currency().code(),
              StatementWords.amount(balance.ownCash()),
              StatementWords.amount(balance.transferredIn()),
              StatementWords.amount(balance.effectiveLimit()),
              StatementWords.amount(balance.unsettledCurrent().plus(balance.unsettledPrevious())),
              StatementWords.amount(balance.available()),
              "",
              words.state(each.account(), balance)));
    }
    left(document, review.accounts().size() - listed.size(), words.said("accounts", "个账号"));
  }

  private List<Reviewed> byName(List<Reviewed> listed) {
    if (listed.size() == review.accounts().size()) {
      return review.accounts();
    }
    var kept = new java.util.HashSet<>(listed);
    return review.accounts().stream().filter(kept::contains).toList();
  }

  private void left(PrintedDocument document, long count, String what) throws IOException {
    if (count > 0) {
      document.note(
          words.said(
              "%,d more %s are in the sums above and in the spreadsheet of this pack."
                  .formatted(count, what),
              "另有 %,d %s已计入上述合计，明细见本审阅包的电子表格。".formatted(count, what)));
    }
  }

  private void transfers(PrintedDocument document, Review.Flows flows) throws IOException {
    document.section(
        words.said("Transfers and reclaims, ", "划拨与回收，") + review.from() + " – " + review.until());
    if (flows.count() == 0) {
      document.note(words.said("There were none in these days.", "此期间没有划拨或回收。"));
      return;
    }
    PrintedDocument.Table sums =
        document.table(
            List.of(
                new PrintedColumn(words.said("Currency", "币种"), 1_000, false),
                new PrintedColumn(words.said("How many", "笔数"), 1_000, true),
                new PrintedColumn(words.said("In", "流入"), 1_400, true),
                new PrintedColumn(words.said("Out", "流出"), 1_400, true),
                new PrintedColumn(words.said("Within", "内部"), 1_400, true)));
    for (Flow flow : flows.sums().values()) {
      sums.total(
          List.of(
              flow.currency().code(),
              "%,d".formatted(flow.count()),
              StatementWords.amount(flow.sum(Way.IN)),
              StatementWords.amount(flow.sum(Way.OUT)),
              StatementWords.amount(flow.sum(Way.WITHIN))));
    }
    left(document, flows.count() - flows.last().size(), words.said("of them", "笔"));
    PrintedDocument.Table table =
        document.table(
            List.of(
                new PrintedColumn(words.said("No.", "编号"), 520, false),
                new PrintedColumn(words.said("Time", "时间"), 1_020, false),
                new PrintedColumn(words.said("What", "事项"), 700, false),
                new PrintedColumn(words.said("From", "转出"), 1_450, false),
                new PrintedColumn(words.said("To", "转入"), 1_450, false),
                new PrintedColumn(words.said("Remark", "备注"), 1_350, false),
                new PrintedColumn(words.said("Amount", "金额"), 1_080, true)));
    for (TransferRecord record : flows.last()) {
      table.row(
          List.of(
              Long.toString(record.number()),
              words.moment(record.at()),
              words.kind(record) + " " + words.way(review.way(record)),
              words.name(record.from()),
              words.name(record.to()),
              record.remark(),
              StatementWords.amount(record.amount()) + " " + record.amount().currency().code()));
    }
  }

  private void coverage(PrintedDocument document) throws IOException {
    document.section(words.said("Coverage", "覆盖情况"));
    SortedMap<AssetId, Asset> assets = new TreeMap<>();
    SortedMap<AssetId, long[]> counts = new TreeMap<>();
    review
        .coverage()
        .forEach(
            each -> {
              assets.put(each.asset().id(), each.asset());
              counts.computeIfAbsent(each.asset().id(), _ -> new long[2])[place(each)]++;
            });
    if (assets.isEmpty()) {
      document.note(words.said("No asset covered an account of this unit.", "没有资产覆盖此组织单元的账号。"));
      return;
    }
    PrintedDocument.Table table =
        document.table(
            List.of(
                new PrintedColumn(words.said("Asset", "资产"), 3_700, false),
                new PrintedColumn(words.said("Type", "类型"), 1_500, false),
                new PrintedColumn(words.said("Covered here", "已覆盖账号"), 1_100, true),
                new PrintedColumn(words.said("Waiting here", "等待账号"), 1_100, true)));
    for (Asset asset : assets.values()) {
      long[] of = counts.getOrDefault(asset.id(), new long[2]);
      table.row(
          List.of(
              asset.name() + "  " + asset.id(),
              words.kind(asset.facts().kind()),
              Long.toString(of[0]),
              Long.toString(of[1])));
    }
  }

  private static int place(Coverage each) {
    return each.isCovered() ? 0 : 1;
  }
}
