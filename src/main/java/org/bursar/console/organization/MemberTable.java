package org.bursar.console.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.kit.Total;
import org.bursar.console.session.AskButton;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.kordamp.ikonli.feather.Feather;

/** The table of what stands in a unit. */
final class MemberTable {

  private MemberTable() {}

  static DataTable<MemberRow> of(Session session) {
    DataTable<MemberRow> table =
        new DataTable<>(
            "members",
            session.background(),
            MemberRow::key,
            List.of(
                Column.<MemberRow>text("name", Texts.text("unit.column.name"), MemberRow::name)
                    .withWidth(260)
                    .withLeast(190)
                    .withLink(row -> go(session, row))
                    .withIcon(MemberTable::icon),
                Column.<MemberRow>text("kind", Texts.text("unit.column.kind"), MemberTable::kind)
                    .withWidth(90)
                    .hiddenAtFirst(),
                Column.<MemberRow>text("id", Texts.text("unit.column.id"), MemberRow::id)
                    .withWidth(150)
                    .hiddenAtFirst(),
                Column.<MemberRow>text(
                        "currency", Texts.text("unit.column.currency"), MemberTable::currency)
                    .withWidth(70),
                Column.amount(
                    "available", Texts.text("unit.column.available"), MemberRow::available),
                Column.amount("cash", Texts.text("unit.column.cash"), MemberRow::ownCash),
                Column.<MemberRow>amount(
                        "in", Texts.text("unit.column.in"), MemberRow::transferredIn)
                    .hiddenAtFirst(),
                Column.<MemberRow>amount(
                        "credit", Texts.text("unit.column.credit"), MemberRow::creditLimit)
                    .hiddenAtFirst(),
                Column.amount(
                    "unsettled", Texts.text("unit.column.unsettled"), MemberRow::unsettled),
                Column.<MemberRow>text(
                        "state", Texts.text("unit.column.state"), row -> state(row.state()))
                    .withWidth(116)
                    .withLeast(116)
                    .withChip(row -> tone(row.state()))));
    table.setOnOpen(row -> go(session, row));
    table.setTotals(MemberTable::totals);
    table.setEmpty(
        new EmptyState(
            Feather.USERS, Texts.text("unit.empty"), AskButton.bill(session, "unit-import")));
    return table;
  }

  private static void go(Session session, MemberRow row) {
    if (row.unit() != null) {
      session.navigator().go(new Place.Unit(row.unit()));
    } else if (row.account() != null) {
      session.navigator().go(new Place.Account(row.account()));
    }
  }

  private static Feather icon(MemberRow row) {
    return switch (row.kind()) {
      case UNIT -> Feather.FOLDER;
      case MANAGEMENT -> Feather.BRIEFCASE;
      case MEMBER -> Feather.CIRCLE;
    };
  }

  private static String kind(MemberRow row) {
    return Texts.now(
        switch (row.kind()) {
          case UNIT -> "unit.kind.unit";
          case MANAGEMENT -> "unit.kind.management";
          case MEMBER -> "unit.kind.member";
        });
  }

  private static String currency(MemberRow row) {
    return row.currency().code() + (row.more() == 0 ? "" : " +" + row.more());
  }

  private static String state(MemberRow.State state) {
    return switch (state) {
      case NONE -> "";
      case FROZEN -> Texts.now("account.state.frozen");
      case OVERDUE -> Texts.now("account.state.overdue");
      case UNRECORDED -> Texts.now("unit.state.unrecorded");
    };
  }

  private static Tone tone(MemberRow.State state) {
    return state == MemberRow.State.OVERDUE ? Tone.DANGER : Tone.NEUTRAL;
  }

  /** What the accounts shown have available, per currency; what the overdue ones lack, apart. */
  private static List<Total> totals(List<MemberRow> rows) {
    Map<Currency, Money> available = new TreeMap<>();
    Map<Currency, Money> overdue = new TreeMap<>();
    for (MemberRow row : rows) {
      Money amount = row.account() == null ? null : row.available();
      if (amount != null) {
        (amount.isNegative() ? overdue : available).merge(row.currency(), amount, Money::plus);
      }
    }
    List<Total> totals = new ArrayList<>();
    add(totals, "unit.totals.available", available);
    add(totals, "unit.totals.overdue", overdue);
    return totals;
  }

  private static void add(List<Total> totals, String key, Map<Currency, Money> sums) {
    if (!sums.isEmpty()) {
      List<String> written = sums.values().stream().map(Texts.formats()::money).toList();
      totals.add(new Total(Texts.now(key), String.join("  ·  ", written)));
    }
  }
}
