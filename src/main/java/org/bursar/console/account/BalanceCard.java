package org.bursar.console.account;

import javafx.scene.layout.StackPane;
import org.bursar.console.kit.Card;
import org.bursar.console.kit.StatementPane;
import org.bursar.console.kit.Texts;

/** How an account's balance is made up, line by line, with its sum. */
final class BalanceCard extends StackPane {

  private final StatementPane statement;

  /** A card that tells nothing yet. */
  BalanceCard(String id) {
    statement = new StatementPane(id);
    getChildren()
        .add(
            new Card(Texts.text("account.balance.title"), statement)
                .withAside(statement.copyLink()));
  }

  void show(AccountFacts facts) {
    statement.show(
        BalanceRows.of(facts),
        Texts.now("account.term.available"),
        facts.account().currency().code());
  }
}
