package org.bursar.console.alerts;

import java.util.Comparator;
import java.util.List;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Chip;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.PageBody;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.ManyMenu;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.funds.Forecast;
import org.bursar.vocabulary.AccountId;
import org.kordamp.ikonli.feather.Feather;

/** The alerts that wait for a person, with what fired each, and the transfer that answers it. */
public final class AlertsView extends VBox {

  private final Session session;
  private final DataTable<AlertRow> table;
  private final Latest reading;

  /** The alerts of the books that are open. */
  public AlertsView(Session session) {
    this.session = session;
    this.reading = session.background().latest("alerts");
    PageHeader header = new PageHeader(Texts.text("alerts.title"));
    header.getStyleClass().add("alone");
    header
        .states()
        .add(
            new Chip(
                Texts.text(
                    "alerts.count",
                    session
                        .sight()
                        .when(Shown.of(this))
                        .map(sight -> sight.enterprise().funds().alerts().raised().size())),
                Tone.NEUTRAL));
    table =
        new DataTable<>(
            "alerts", session.background(), row -> row.account().id(), columns(session));
    table.setTitle(Texts.text("alerts.title"));
    table.setOnOpen(row -> go(session, row));
    table.setEmpty(new EmptyState(Feather.BELL, Texts.text("alerts.empty")));
    table
        .actions()
        .add(
            ManyMenu.button(
                session,
                "alerts-many",
                () -> table.selected().stream().map(row -> row.account().id()).toList()));
    getChildren().addAll(header, PageBody.of(table));
    Shown.keep(table, session.layout());
    session.sight().when(Shown.of(this)).subscribe(this::show);
  }

  /** Puts the cursor into the filter of the table. */
  public void focusFilter() {
    table.filter().requestFocus();
  }

  private void show(Sight sight) {
    reading.run(progress -> AlertRow.of(sight, session.records(), progress), table::setRows);
  }

  private static void go(Session session, AlertRow row) {
    session.navigator().go(new Place.Account(row.account().id(), Place.Tab.FUNDS));
  }

  private static List<Column<AlertRow>> columns(Session session) {
    return List.of(
        Column.<AlertRow>text(
                "account", Texts.text("alerts.column.account"), row -> row.account().name())
            .withWidth(200)
            .withLeast(120)
            .withLink(row -> go(session, row)),
        Column.<AlertRow>text("state", Texts.text("alerts.column.state"), AlertsView::state)
            .withWidth(90)
            .withLeast(84)
            .withChip(AlertsView::tone),
        Column.amount("available", Texts.text("alerts.column.available"), AlertRow::available),
        Column.amount(
            "threshold", Texts.text("alerts.column.threshold"), row -> row.alert().threshold()),
        Column.<AlertRow>text(
                "currency",
                Texts.text("alerts.column.currency"),
                row -> row.account().currency().code())
            .withWidth(70),
        Column.<AlertRow>of(
                "since",
                Texts.text("alerts.column.since"),
                row -> since(session, row),
                Comparator.comparingLong(row -> row.alert().firing()))
            .withWidth(134)
            .withLeast(134),
        Column.<AlertRow>text(
                "reminders", Texts.text("alerts.column.reminders"), AlertsView::reminders)
            .withWidth(90)
            .hiddenAtFirst(),
        Column.<AlertRow>of(
                "lasts",
                Texts.text("alerts.column.lasts"),
                AlertsView::lasts,
                Comparator.comparingInt(AlertsView::days))
            .withWidth(84)
            .withLeast(84),
        Column.<AlertRow>amount(
                "rate",
                Texts.text("alerts.column.rate"),
                row -> row.forecast() == null ? null : row.forecast().perDay())
            .hiddenAtFirst(),
        Column.<AlertRow>text(
                "cause",
                Texts.text("alerts.column.cause"),
                row -> Cause.of(session.enterprise(), row))
            .withWidth(250)
            .withLeast(230)
            .withLink(row -> session.navigator().go(new Place.Entry(row.alert().firing()))),
        Column.<AlertRow>text("act", Texts.text("alerts.column.act"), row -> "")
            .withWidth(96)
            .withLeast(92)
            .withNode(row -> act(session, row)));
  }

  /** One click opens the transfer that answers it, filled in. */
  private static Link act(Session session, AlertRow row) {
    AccountId management = session.enterprise().organization().management().id();
    AccountId to = row.account().id();
    Link link =
        new Link(
            "alert-act-" + to.value(),
            Texts.text("action.transfer"),
            () ->
                session.ask(new Ask.Transfer(to.equals(management) ? null : management, to, null)));
    link.setDisable(!session.sight().get().isChangeable());
    return link;
  }

  private static String state(AlertRow row) {
    return Texts.now("alert.state." + row.alert().state());
  }

  private static Tone tone(AlertRow row) {
    return switch (row.alert().state()) {
      case OFF, ARMED -> Tone.NEUTRAL;
      case FIRED, EXHAUSTED -> Tone.WARNING;
      case OVERDUE -> Tone.DANGER;
    };
  }

  private static String since(Session session, AlertRow row) {
    return row.since() == null
        ? ""
        : Texts.formats().moment(row.since(), session.sight().get().zone());
  }

  private static String reminders(AlertRow row) {
    return row.alert().firing() == 0
        ? ""
        : Texts.now("account.funds.reminders.of", row.alert().reminders(), Alert.LAST_REMINDER);
  }

  private static String lasts(AlertRow row) {
    Forecast forecast = row.forecast();
    return forecast == null ? "" : Texts.now("alerts.lasts", forecast.days());
  }

  private static int days(AlertRow row) {
    return row.forecast() == null ? Integer.MAX_VALUE : row.forecast().days();
  }
}
