package org.bursar.console.account;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.BalanceChart;
import org.bursar.console.kit.Card;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.StatementPane;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;

/** The first page of an account: how its balance is made up, what it is, how the balance went. */
final class OverviewPane extends ScrollPane {

  private final Session session;
  private final StatementPane statement = new StatementPane("balance");
  private final StackPane tiles = new StackPane();
  private final BalanceChart chart;
  private final Latest reading;

  OverviewPane(Session session) {
    this.session = session;
    this.reading = session.background().latest("balances");
    this.chart = new BalanceChart("balance-chart", session.sight().get().zone());
    Card made =
        new Card(Texts.text("account.balance.title"), statement).withAside(statement.copyLink());
    Card over = new Card(Texts.text("account.chart.title"), chart);
    chart.setPrefHeight(96);
    VBox.setVgrow(chart, Priority.ALWAYS);
    VBox.setVgrow(over, Priority.ALWAYS);
    VBox body = new VBox(made, tiles, over);
    body.getStyleClass().add("page-body");
    setContent(body);
    setFitToWidth(true);
    setFitToHeight(true);
    setId("account-overview");
    setFocusTraversable(false);
  }

  void show(AccountFacts facts) {
    Sight sight = session.sight().get();
    statement.show(
        BalanceRows.of(facts),
        Texts.now("account.term.available"),
        facts.account().currency().code());
    tiles.getChildren().setAll(AccountTiles.of(facts, session));
    reading.run(
        progress ->
            BalanceHistory.of(
                session.records().balances(facts.account().id()), sight.at(), sight.zone()),
        history -> chart.show(history.points(), history.from(), history.to()));
  }
}
