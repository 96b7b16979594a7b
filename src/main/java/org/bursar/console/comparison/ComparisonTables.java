package org.bursar.console.comparison;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Total;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.exchange.comparison.AccountChange;
import org.bursar.exchange.comparison.UnitChange;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;

/** The tables of accounts and of units that changed. */
final class ComparisonTables {

  private ComparisonTables() {}

  static DataTable<AccountChange> accounts(Session session) {
    DataTable<AccountChange> table =
        new DataTable<>(
            "comparison-accounts",
            session.background(),
            row -> row.is().id(),
            List.of(
                Column.<AccountChange>text(
                        "account", Texts.text("comparison.account"), row -> row.is().name())
                    .withWidth(170)
                    .withLink(row -> session.navigator().go(new Place.Account(row.is().id()))),
                Column.<AccountChange>text(
                        "id", Texts.text("comparison.id"), row -> row.is().id().value())
                    .withWidth(140)
                    .hiddenAtFirst(),
                Column.<AccountChange>text(
                        "kinds", Texts.text("comparison.kinds"), ComparisonTables::kinds)
                    .withWidth(150),
                Column.<AccountChange>text(
                        "unit", Texts.text("comparison.unit"), ComparisonTables::unit)
                    .withWidth(190),
                Column.amount(
                    "before",
                    Texts.text("comparison.before"),
                    row -> row.balanceBefore().available()),
                Column.amount(
                    "after", Texts.text("comparison.after"), row -> row.balanceAfter().available()),
                change(),
                Column.amount(
                        "own",
                        Texts.text("comparison.own"),
                        (AccountChange row) ->
                            row.balanceAfter().ownCash().minus(row.balanceBefore().ownCash()))
                    .hiddenAtFirst(),
                Column.amount(
                        "in",
                        Texts.text("comparison.in"),
                        (AccountChange row) ->
                            row.balanceAfter()
                                .transferredIn()
                                .minus(row.balanceBefore().transferredIn()))
                    .hiddenAtFirst(),
                Column.amount(
                        "credit",
                        Texts.text("comparison.credit"),
                        (AccountChange row) ->
                            row.balanceAfter()
                                .creditLimit()
                                .minus(row.balanceBefore().creditLimit()))
                    .hiddenAtFirst(),
                Column.<AccountChange>text(
                        "currency",
                        Texts.text("comparison.currency"),
                        row -> row.is().currency().code())
                    .withWidth(70),
                Column.count("gained", Texts.text("comparison.gained"), AccountChange::gained),
                Column.count("lost", Texts.text("comparison.lost"), AccountChange::lost)));
    table.setTitle(Texts.text("comparison.accounts"));
    table.setTotals(ComparisonTables::totals);
    return table;
  }

  static DataTable<UnitChange> units(Session session) {
    DataTable<UnitChange> table =
        new DataTable<>(
            "comparison-units",
            session.background(),
            row -> row.unit().id(),
            List.of(
                Column.<UnitChange>text(
                        "unit", Texts.text("comparison.unit"), row -> row.unit().name())
                    .withWidth(200)
                    .withLink(row -> session.navigator().go(new Place.Unit(row.unit().id()))),
                Column.<UnitChange>text(
                        "kinds",
                        Texts.text("comparison.kinds"),
                        row ->
                            row.kinds().stream()
                                .map(kind -> Texts.now("comparison.unit." + kind))
                                .collect(Collectors.joining(" · ")))
                    .withWidth(160),
                Column.<UnitChange>text(
                        "before", Texts.text("comparison.path.before"), UnitChange::pathBefore)
                    .withWidth(280),
                Column.<UnitChange>text(
                        "after", Texts.text("comparison.path.after"), UnitChange::pathAfter)
                    .withWidth(280)));
    table.setTitle(Texts.text("comparison.units"));
    return table;
  }

  private static Column<AccountChange> change() {
    return Column.of(
            "change",
            Texts.text("comparison.change"),
            (AccountChange row) -> Texts.formats().change(row.change().decimal()),
            Comparator.comparing((AccountChange row) -> decimal(row)))
        .withFigures()
        .withWidth(110)
        .withLeast(100);
  }

  private static BigDecimal decimal(AccountChange row) {
    return row.change().decimal();
  }

  static String kinds(AccountChange row) {
    return row.kinds().stream()
        .map(kind -> Texts.now("comparison.kind." + kind))
        .collect(Collectors.joining(" · "));
  }

  private static String unit(AccountChange row) {
    return row.unitBefore().isEmpty() || row.unitBefore().equals(row.unitAfter())
        ? row.unitAfter()
        : row.unitBefore() + " \u2192 " + (row.unitAfter().isEmpty() ? "\u2014" : row.unitAfter());
  }

  private static List<Total> totals(List<AccountChange> rows) {
    SortedMap<Currency, Money> sums = new TreeMap<>();
    rows.forEach(row -> sums.merge(row.is().currency(), row.change(), Money::plus));
    return sums.isEmpty()
        ? List.of()
        : List.of(
            new Total(
                Texts.now("comparison.change"),
                sums.values().stream()
                    .map(sum -> Texts.formats().change(sum.decimal()) + " " + sum.currency().code())
                    .collect(Collectors.joining("  ·  "))));
  }
}
