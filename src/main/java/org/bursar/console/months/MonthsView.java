package org.bursar.console.months;

import java.util.Comparator;
import java.util.List;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.PageBody;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.AskButton;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.StatementPlaces;
import org.bursar.enterprise.funds.Months;
import org.bursar.vocabulary.Period;
import org.kordamp.ikonli.feather.Feather;

/** The months: open or closed, what was charged and settled, and what changed after closing. */
public final class MonthsView extends VBox {

  private final Session session;
  private final DataTable<Months.Row> table;

  /** The months of the books that are open. */
  public MonthsView(Session session) {
    this.session = session;
    PageHeader header = new PageHeader(Texts.text("months.title"));
    header.getStyleClass().add("alone");
    header
        .below()
        .add(
            Labels.secondary(
                Texts.made(
                    () -> closed(session.enterprise().funds().months()),
                    session.sight().when(Shown.of(this)))));
    header
        .actions()
        .add(
            Buttons.outlined(
                "months-statement",
                Texts.text("action.statement"),
                () -> session.navigator().go(StatementPlaces.of(session))));
    table = new DataTable<>("months", session.background(), Months.Row::key, columns(session));
    table.setTitle(Texts.text("months.title"));
    table.setOnOpen(row -> session.navigator().go(new Place.Month(row.key().period())));
    table.setEmpty(
        new EmptyState(
            Feather.CALENDAR,
            Texts.text("months.empty"),
            AskButton.bill(session, "months-import")));
    getChildren().addAll(header, PageBody.of(table));
    Shown.keep(table, session.layout());
    session.sight().when(Shown.of(this)).subscribe(sight -> show());
  }

  /** Puts the cursor into the filter of the table. */
  public void focusFilter() {
    table.filter().requestFocus();
  }

  private void show() {
    table.setRows(
        session
            .enterprise()
            .funds()
            .months()
            .rows(session.enterprise().setup().currency())
            .reversed());
  }

  private static String closed(Months months) {
    Period through = months.closedThrough();
    return through == null
        ? Texts.now("months.none.closed")
        : Texts.now("months.closed.through", CheckList.name(through));
  }

  private static List<Column<Months.Row>> columns(Session session) {
    return List.of(
        Column.<Months.Row>of(
                "month",
                Texts.text("months.column.month"),
                row -> CheckList.name(row.key().period()),
                Comparator.comparing(row -> row.key().period()))
            .withWidth(150)
            .withLink(row -> session.navigator().go(new Place.Month(row.key().period()))),
        Column.<Months.Row>text(
                "state",
                Texts.text("months.column.state"),
                row -> Texts.now(row.closed() ? "months.state.closed" : "months.state.open"))
            .withWidth(100)
            .withChip(row -> row.closed() ? Tone.NEUTRAL : Tone.ACCENT),
        Column.<Months.Row>text(
                "currency",
                Texts.text("months.column.currency"),
                row -> row.key().currency().code())
            .withWidth(80),
        Column.amount("charges", Texts.text("months.column.charges"), row -> row.total().charges()),
        Column.amount("settled", Texts.text("months.column.settled"), row -> row.total().settled()),
        Column.amount(
            "unsettled",
            Texts.text("months.column.unsettled"),
            row -> row.total().charges().minus(row.total().settled())),
        Column.count(
            "accounts", Texts.text("months.column.accounts"), row -> row.total().settledAccounts()),
        Column.<Months.Row>text(
                "corrected",
                Texts.text("months.column.corrected"),
                row -> row.total().corrected() ? Texts.now("months.corrected") : "")
            .withWidth(170)
            .withChip(row -> Tone.WARNING));
  }
}
