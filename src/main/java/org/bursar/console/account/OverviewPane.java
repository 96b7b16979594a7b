package org.bursar.console.account;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.BalanceChart;
import org.bursar.console.kit.Card;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Waiting;
import org.bursar.enterprise.funds.Forecast;

/** The first page of an account: how its balance is made up, what it is, how the balance went. */
final class OverviewPane extends ScrollPane {

  private final Session session;
  private final BalanceCard made = new BalanceCard("balance");
  private final StackPane tiles = new StackPane();
  private final SimpleStringProperty lasts = new SimpleStringProperty("");
  private final SimpleStringProperty waiting = new SimpleStringProperty("");
  private final BalanceChart chart;
  private final Latest reading;

  OverviewPane(Session session) {
    this.session = session;
    this.reading = session.background().latest("balances");
    this.chart = new BalanceChart("balance-chart", session.sight().get().zone());
    Card over =
        new Card(Texts.text("account.chart.title"), chart).withAside(Labels.secondary(lasts));
    chart.setPrefHeight(96);
    VBox.setVgrow(chart, Priority.ALWAYS);
    VBox.setVgrow(over, Priority.ALWAYS);
    Label waits = Labels.sentence(waiting, Tone.WARNING);
    waits.setId("account-waiting");
    waits.visibleProperty().bind(waiting.isNotEmpty());
    waits.managedProperty().bind(waits.visibleProperty());
    VBox body = new VBox(waits, made, tiles, over);
    body.getStyleClass().add("page-body");
    setContent(body);
    setFitToWidth(true);
    setFitToHeight(true);
    setId("account-overview");
    setFocusTraversable(false);
  }

  void show(AccountFacts facts) {
    Sight sight = session.sight().get();
    made.show(facts);
    waiting.set(waits(sight.flow(facts.account())));
    Forecast forecast =
        Forecast.of(
            session.enterprise().funds().purse(facts.account().ordinal()),
            facts.account().currency(),
            sight.enterprise().setup().day(sight.at()));
    lasts.set(
        forecast == null
            ? ""
            : Texts.now(
                "account.chart.lasts", forecast.days(), Texts.formats().amount(forecast.perDay())));
    tiles.getChildren().setAll(AccountTiles.of(facts, session));
    reading.run(
        progress ->
            BalanceHistory.of(
                session.records().balances(facts.account().id()), sight.at(), sight.zone()),
        history -> chart.show(history.points(), history.from(), history.to()));
  }

  /** What waits stands apart from what is confirmed; nothing if nothing does. */
  private static String waits(Waiting.Flow flow) {
    return flow.in().isZero() && flow.out().isZero()
        ? ""
        : Texts.now(
            "account.waiting",
            Texts.formats().amount(flow.in()),
            Texts.formats().money(flow.out()));
  }
}
