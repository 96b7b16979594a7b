package org.bursar.console.months;

import java.util.List;
import org.bursar.books.journal.Correction;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Total;
import org.bursar.console.session.AskButton;
import org.bursar.console.session.Names;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.enterprise.Shortfall;
import org.bursar.vocabulary.AccountId;
import org.kordamp.ikonli.feather.Feather;

/** The three tables of a month: its bills, who falls short, what changed after its closing. */
final class MonthTables {

  private MonthTables() {}

  static DataTable<BillRow> bills(Session session) {
    DataTable<BillRow> table =
        new DataTable<>(
            "month-bills",
            session.background(),
            row -> List.of(row.source(), row.currency()),
            List.of(
                Column.<BillRow>text(
                        "source", Texts.text("month.bill.source"), row -> row.source().value())
                    .withWidth(240),
                Column.<BillRow>text("files", Texts.text("month.bill.files"), BillRow::files)
                    .withWidth(150),
                Column.<BillRow>count("rows", Texts.text("month.bill.rows"), BillRow::rows)
                    .withWidth(70),
                Column.<BillRow>count(
                        "left-out",
                        Texts.text("month.bill.left.out"),
                        row -> row.bill() == null ? 0 : row.bill().rowsLeftOut())
                    .hiddenAtFirst(),
                Column.<BillRow>count(
                        "accounts", Texts.text("month.bill.accounts"), BillRow::accounts)
                    .withWidth(70),
                Column.decimal("exact", Texts.text("month.bill.exact"), BillRow::exact),
                Column.amount("rounded", Texts.text("month.bill.rounded"), BillRow::rounded),
                Column.decimal(
                    "difference", Texts.text("month.bill.difference"), BillRow::difference),
                Column.<BillRow>text(
                        "currency",
                        Texts.text("months.column.currency"),
                        row -> row.currency().code())
                    .withWidth(70),
                Column.<BillRow>of(
                        "entry",
                        Texts.text("month.column.entry"),
                        row -> Texts.formats().count(row.entry()),
                        java.util.Comparator.comparingLong(BillRow::entry))
                    .withWidth(70)
                    .withLink(row -> session.navigator().go(new Place.Entry(row.entry())))));
    table.setTitle(Texts.text("month.tab.bills"));
    table.setTotals(
        rows -> {
          CurrencySums sums = new CurrencySums();
          rows.forEach(row -> sums.add(row.rounded()));
          return List.of(
              new Total(
                  Texts.now("month.bill.rounded"),
                  sums.text(session.enterprise().setup().currency())));
        });
    table.setEmpty(
        new EmptyState(
            Feather.FILE_TEXT,
            Texts.text("month.bills.empty"),
            AskButton.bill(session, "month-import")));
    Shown.keep(table, session.layout());
    return table;
  }

  static DataTable<Shortfall> shortfalls(Session session) {
    DataTable<Shortfall> table =
        new DataTable<>(
            "month-shortfalls",
            session.background(),
            row -> row.account().id(),
            List.of(
                Column.<Shortfall>text(
                        "account", Texts.text("month.column.account"), row -> row.account().name())
                    .withWidth(260)
                    .withLink(row -> go(session, row.account().id())),
                Column.amount("owed", Texts.text("month.short.owed"), Shortfall::owed),
                Column.amount("cash", Texts.text("month.short.cash"), Shortfall::cash),
                Column.amount("lacking", Texts.text("month.short.lacking"), Shortfall::lacking),
                Column.<Shortfall>text(
                        "currency",
                        Texts.text("months.column.currency"),
                        row -> row.account().currency().code())
                    .withWidth(80)));
    table.setTitle(Texts.text("month.tab.short"));
    table.setOnOpen(row -> go(session, row.account().id()));
    table.setTotals(
        rows -> {
          CurrencySums sums = new CurrencySums();
          rows.forEach(row -> sums.add(row.lacking()));
          return List.of(
              new Total(
                  Texts.now("month.short.lacking"),
                  sums.text(session.enterprise().setup().currency())));
        });
    table.setEmpty(new EmptyState(Feather.CHECK, Texts.text("month.short.empty")));
    Shown.keep(table, session.layout());
    return table;
  }

  static DataTable<Correction> corrections(Session session) {
    DataTable<Correction> table =
        new DataTable<>(
            "month-corrections",
            session.background(),
            Correction::entry,
            List.of(
                Column.moment(
                    "at",
                    Texts.text("month.column.at"),
                    session.sight().get().zone(),
                    Correction::at),
                Column.<Correction>text(
                        "account",
                        Texts.text("month.column.account"),
                        row -> Names.of(session.enterprise(), row.account()))
                    .withWidth(200)
                    .withLink(row -> go(session, row.account())),
                Column.<Correction>text(
                        "source", Texts.text("month.bill.source"), row -> row.source().value())
                    .withWidth(170),
                Column.amount("before", Texts.text("month.correction.before"), Correction::before),
                Column.amount("after", Texts.text("month.correction.after"), Correction::after),
                Column.text("who", Texts.text("month.correction.who"), Correction::actor),
                Column.<Correction>of(
                        "entry",
                        Texts.text("month.column.entry"),
                        row -> Texts.formats().count(row.entry()),
                        java.util.Comparator.comparingLong(Correction::entry))
                    .withWidth(70)
                    .withLink(row -> session.navigator().go(new Place.Entry(row.entry())))));
    table.setTitle(Texts.text("month.tab.corrections"));
    table.setOnOpen(row -> session.navigator().go(new Place.Entry(row.entry())));
    table.setEmpty(new EmptyState(Feather.CHECK, Texts.text("month.corrections.empty")));
    Shown.keep(table, session.layout());
    return table;
  }

  private static void go(Session session, AccountId account) {
    session.navigator().go(new Place.Account(account, Place.Tab.FUNDS));
  }
}
