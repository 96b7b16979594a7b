package org.bursar.console.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Total;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.exchange.statement.StatementLine;
import org.bursar.exchange.statement.StatementWords;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.kordamp.ikonli.feather.Feather;

/** The tables of a statement: one account's lines, or what each account of several had. */
final class StatementTables {

  private StatementTables() {}

  static DataTable<StatementLine> lines(Session session) {
    DataTable<StatementLine> table =
        new DataTable<>(
            "statement-lines",
            session.background(),
            StatementLine::entry,
            List.of(
                Column.moment(
                    "at",
                    Texts.text("month.column.at"),
                    session.sight().get().zone(),
                    StatementLine::at),
                Column.<StatementLine>text(
                        "what", Texts.text("statement.column.what"), line -> words(session, line))
                    .withWidth(290),
                Column.<StatementLine>text(
                        "remark", Texts.text("statement.column.remark"), StatementLine::remark)
                    .withWidth(130),
                change("cash-change", "statement.column.cash.change", StatementLine::cashChange),
                Column.amount("cash", Texts.text("statement.column.cash"), StatementLine::cash),
                change(
                    "available-change",
                    "statement.column.available.change",
                    StatementLine::availableChange),
                Column.amount(
                    "available",
                    Texts.text("statement.column.available"),
                    StatementLine::available),
                Column.<StatementLine>text(
                        "who", Texts.text("month.correction.who"), StatementLine::actor)
                    .hiddenAtFirst(),
                Column.<StatementLine>of(
                        "entry",
                        Texts.text("month.column.entry"),
                        line -> Texts.formats().count(line.entry()),
                        Comparator.comparingLong(StatementLine::entry))
                    .withWidth(70)
                    .withLink(line -> session.navigator().go(new Place.Entry(line.entry())))));
    table.setTitle(Texts.text("action.statement"));
    table.setOnOpen(line -> session.navigator().go(new Place.Entry(line.entry())));
    table.setTotals(
        lines ->
            List.of(
                total("statement.column.cash.change", lines, StatementLine::cashChange),
                total("statement.column.available.change", lines, StatementLine::availableChange)));
    table.setEmpty(new EmptyState(Feather.LIST, Texts.text("statement.lines.empty")));
    Shown.keep(table, session.layout());
    return table;
  }

  private static Column<StatementLine> change(
      String id, String title, Function<StatementLine, Money> value) {
    return Column.amount(
        id, Texts.text(title), line -> value.apply(line).isZero() ? null : value.apply(line));
  }

  private static String words(Session session, StatementLine line) {
    return new StatementWords(session.enterprise(), Texts.language().get().locale()).of(line);
  }

  static DataTable<AccountSums> accounts(Session session, Consumer<AccountSums> open) {
    DataTable<AccountSums> table =
        new DataTable<>(
            "statement-accounts",
            session.background(),
            row -> row.account().id(),
            List.of(
                Column.<AccountSums>text(
                        "account", Texts.text("month.column.account"), row -> row.account().name())
                    .withWidth(220)
                    .withLink(open),
                Column.<AccountSums>text(
                        "currency",
                        Texts.text("months.column.currency"),
                        row -> row.account().currency().code())
                    .withWidth(64),
                Column.amount("opening", Texts.text("statement.opening"), AccountSums::openingCash),
                Column.amount("in", Texts.text("statement.in"), AccountSums::in),
                Column.amount("out", Texts.text("statement.out"), AccountSums::out),
                Column.amount("closing", Texts.text("statement.closing"), AccountSums::closingCash),
                Column.amount("charged", Texts.text("statement.charged"), AccountSums::charged),
                Column.amount(
                    "available", Texts.text("statement.available"), AccountSums::closingAvailable),
                Column.<AccountSums>count(
                        "lines", Texts.text("statement.lines"), AccountSums::lines)
                    .withWidth(70)));
    table.setTitle(Texts.text("action.statement"));
    table.setOnOpen(open);
    table.setTotals(
        rows ->
            // What came in and went out stands above the table already.
            List.of(total("statement.closing", rows, AccountSums::closingCash)));
    table.setEmpty(new EmptyState(Feather.LIST, Texts.text("statement.accounts.empty")));
    Shown.keep(table, session.layout());
    return table;
  }

  /** A sum of each currency that there is. */
  static <T> Total total(String key, List<T> rows, Function<T, Money> amount) {
    return new Total(Texts.now(key), sums(rows, amount));
  }

  /** The amounts of rows summed up, each currency apart. */
  static <T> List<Money> sumsOf(List<T> rows, Function<T, Money> amount) {
    Map<Currency, Money> sums = new TreeMap<>();
    for (T row : rows) {
      Money money = amount.apply(row);
      sums.merge(money.currency(), money, Money::plus);
    }
    return List.copyOf(sums.values());
  }

  /** The same in words; of several currencies those that sum up to something. */
  static <T> String sums(List<T> rows, Function<T, Money> amount) {
    List<Money> sums = new ArrayList<>(sumsOf(rows, amount));
    if (sums.size() > 1) {
      sums.removeIf(Money::isZero);
    }
    return sums.stream().map(sum -> Texts.formats().money(sum)).collect(Collectors.joining(", "));
  }
}
