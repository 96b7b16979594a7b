package org.bursar.console.bills;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import org.bursar.console.kit.BareTable;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tile;
import org.bursar.console.kit.Tone;
import org.bursar.exchange.focus.BillPlan;
import org.bursar.exchange.focus.BillTotal;
import org.bursar.vocabulary.Period;

/** What importing a bill would do, as a person looks at it before. */
final class BillPreview {

  private BillPreview() {}

  static List<Node> of(BillPlan plan) {
    List<Node> nodes = new ArrayList<>();
    long leftOut = plan.plan().faults().count();
    nodes.add(
        Tile.row(
            count("accounts", plan.accounts().size(), Tone.ACCENT),
            count("units", plan.units().size(), Tone.NEUTRAL),
            count("assets", plan.assets().size(), Tone.NEUTRAL),
            count("rows", plan.rows() - leftOut, Tone.NEUTRAL),
            count("left-out", leftOut, leftOut > 0 ? Tone.DANGER : Tone.NEUTRAL)));
    List<ThingToKnow> things = ThingToKnow.of(plan);
    if (!things.isEmpty()) {
      nodes.add(Labels.cardTitle(Texts.text("bills.things", things.size())));
      nodes.add(things(things));
    }
    if (!plan.totals().isEmpty()) {
      nodes.add(Labels.cardTitle(Texts.text("bills.months.title")));
      nodes.add(totals(plan.totals()));
    }
    return nodes;
  }

  private static Node count(String what, long count, Tone tone) {
    return Tile.count(
        "bill-" + what,
        Texts.made(() -> Texts.formats().count(count)),
        Texts.text("bills.count." + what, count),
        tone);
  }

  private static Node things(List<ThingToKnow> things) {
    return BareTable.of(
        "bill-things",
        Texts.text("bills.things", things.size()),
        List.of(
            Column.<ThingToKnow>of(
                    "line",
                    Texts.text("bills.column.line"),
                    row -> row.line() == 0 ? "" : Texts.formats().count(row.line()),
                    Comparator.comparingLong(ThingToKnow::line))
                .withWidth(70),
            Column.<ThingToKnow>text("what", Texts.text("bills.column.what"), ThingToKnow::what)
                .withWidth(440),
            Column.<ThingToKnow>text(
                    "happens", Texts.text("bills.column.happens"), ThingToKnow::happens)
                .withWidth(160)
                .withChip(ThingToKnow::tone)),
        things,
        3);
  }

  private static Node totals(List<BillTotal> totals) {
    return BareTable.of(
        "bill-months",
        Texts.text("bills.months.title"),
        List.of(
            Column.<BillTotal>of(
                    "month",
                    Texts.text("bills.column.month"),
                    row -> month(row.period()),
                    Comparator.comparing(BillTotal::period))
                .withWidth(130),
            Column.<BillTotal>text(
                    "currency",
                    Texts.text("bills.column.currency"),
                    row -> row.after().currency().code())
                .withWidth(80),
            Column.amount("before", Texts.text("bills.column.before"), BillTotal::before),
            Column.amount("after", Texts.text("bills.column.after"), BillTotal::after),
            Column.amount(
                "difference", Texts.text("bills.column.difference"), BillTotal::difference),
            Column.decimal("rounding", Texts.text("bills.column.rounding"), BillTotal::rounding)),
        totals,
        3);
  }

  private static String month(Period period) {
    return Texts.formats().month(YearMonth.of(period.year(), period.month()));
  }
}
