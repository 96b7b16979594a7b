package org.bursar.console.account;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Card;
import org.bursar.console.kit.Chip;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.Facts;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AlertState;
import org.bursar.vocabulary.CreditContract;
import org.jspecify.annotations.Nullable;

/**
 * An account's money in detail: its balance, credit and alert, what it can give and who may take.
 */
final class FundsPane extends ScrollPane {

  private final Session session;
  private final BalanceCard made = new BalanceCard("funds-balance");
  private final StackPane credit = new StackPane();
  private final StackPane alert = new StackPane();
  private final StackPane out = new StackPane();
  private final DataTable<GrantRow> grants;
  private final SimpleObjectProperty<AccountId> shown =
      new SimpleObjectProperty<>(new AccountId("-"));
  private final Latest reading;

  FundsPane(Session session) {
    this.session = session;
    this.reading = session.background().latest("grants");
    grants = GrantTable.of(session, shown::get);
    HBox cards = new HBox(12, out, credit, alert);
    for (Node card : cards.getChildren()) {
      HBox.setHgrow(card, Priority.ALWAYS);
      ((StackPane) card).setPrefWidth(200);
    }
    cards.setMinHeight(HBox.USE_PREF_SIZE);
    made.setMinHeight(BalanceCard.USE_PREF_SIZE);
    grants.setMinHeight(220);
    VBox.setVgrow(grants, Priority.ALWAYS);
    VBox body = new VBox(made, cards, grants);
    body.getStyleClass().add("page-body");
    setContent(body);
    setFitToWidth(true);
    setFitToHeight(true);
    setId("account-funds");
    setFocusTraversable(false);
    Shown.keep(grants, session.layout());
  }

  void show(AccountFacts facts) {
    shown.set(facts.account().id());
    made.show(facts);
    out.getChildren().setAll(out(facts));
    credit.getChildren().setAll(credit(facts));
    alert.getChildren().setAll(alert(facts));
    Enterprise enterprise = session.enterprise();
    Account account = facts.account();
    reading.run(progress -> GrantRow.of(enterprise, account, progress), grants::setRows);
  }

  private boolean can(AccountFacts facts) {
    return session.sight().get().isChangeable() && !facts.account().isRemoved();
  }

  private Node out(AccountFacts facts) {
    Facts lines =
        new Facts()
            .with(Texts.text("account.term.cash"), AccountTiles.figure(facts.balance().ownCash()))
            .with(
                Texts.text("account.term.available"),
                AccountTiles.figure(facts.balance().available()))
            .with(
                Texts.text("account.funds.most"),
                AccountTiles.figure(AccountTiles.out(facts).amount()));
    Card card =
        new Card(
            Texts.text("account.tile.out"),
            lines,
            Labels.wrapped(Texts.made(() -> AccountTiles.whyOut(facts))));
    return can(facts)
        ? acts(
            card,
            link("out", "action.transfer", new Ask.Transfer(facts.account().id(), null, null)))
        : card;
  }

  private Node credit(AccountFacts facts) {
    AccountId id = facts.account().id();
    Facts lines =
        new Facts()
            .with(
                Texts.text("account.funds.limit"),
                AccountTiles.figure(facts.balance().creditLimit()))
            .with(Texts.text("account.funds.contract"), contract(facts))
            .with(
                Texts.text("account.funds.allocated"),
                AccountTiles.figure(facts.credit().allocated())
                    + " / "
                    + AccountTiles.figure(facts.credit().total()))
            .with(
                Texts.text("account.funds.allocatable"),
                AccountTiles.figure(facts.credit().allocatable()));
    Card card = new Card(Texts.text("account.tile.credit"), lines);
    if (!can(facts)) {
      return card;
    }
    Link limit = link("limit", "account.change", new Ask.CreditLimit(id));
    Link total =
        link("total", "account.funds.total", new Ask.EnterpriseCredit(facts.account().currency()));
    return facts.balance().contract() == CreditContract.UNCONFIRMED
        ? acts(card, link("contract", "action.contract", new Ask.CreditContract(id)), limit, total)
        : acts(card, limit, total);
  }

  /** Puts what can be done below what a card says. */
  private static Card acts(Card card, Link... links) {
    FlowPane acts = new FlowPane(12, 2, links);
    acts.setPrefWrapLength(180);
    card.content().add(acts);
    return card;
  }

  private static Node contract(AccountFacts facts) {
    return switch (facts.balance().contract()) {
      case NONE -> new Chip(Texts.text("account.funds.contract.none"), Tone.NEUTRAL);
      case UNCONFIRMED -> new Chip(Texts.text("account.funds.contract.waits"), Tone.WARNING);
      case EFFECTIVE -> new Chip(Texts.text("account.funds.contract.effective"), Tone.ACCENT);
    };
  }

  private Node alert(AccountFacts facts) {
    Sight sight = session.sight().get();
    Alert now = facts.alert();
    Facts lines =
        new Facts()
            .with(Texts.text("account.funds.state"), state(now))
            .with(Texts.text("account.funds.threshold"), AlertWords.threshold(now));
    if (now != null && now.isOn()) {
      lines.with(
          Texts.text("account.funds.reminders"),
          Texts.now("account.funds.reminders.of", now.reminders(), Alert.LAST_REMINDER));
    }
    Card card =
        new Card(
            Texts.text("account.tile.alert"),
            lines,
            Labels.wrapped(Texts.made(() -> AlertWords.state(now, sight))));
    AccountId id = facts.account().id();
    if (can(facts)) {
      Link change = link("alert", "account.change", new Ask.LowBalanceAlert(id));
      return now != null && now.isOn()
          ? acts(card, change, link("alert-off", "account.funds.off", new Ask.AlertOff(id)))
          : acts(card, change);
    }
    return card;
  }

  private static Node state(@Nullable Alert alert) {
    AlertState state = alert == null ? AlertState.OFF : alert.state();
    Tone tone =
        switch (state) {
          case OFF -> Tone.NEUTRAL;
          case ARMED -> Tone.ACCENT;
          case FIRED, EXHAUSTED -> Tone.WARNING;
          case OVERDUE -> Tone.DANGER;
        };
    return new Chip(Texts.text("alert.state." + state), tone);
  }

  private Link link(String what, String key, Ask ask) {
    return Link.small("funds-" + what, Texts.text(key), () -> session.ask(ask));
  }
}
