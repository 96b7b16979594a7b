package org.bursar.console.account;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tile;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Asks;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Bound;
import org.bursar.vocabulary.CreditContract;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.Money;

/** What can be done with an account's money, its credit and its alert. */
final class AccountTiles {

  private AccountTiles() {}

  static Node of(AccountFacts facts, Session session) {
    Sight sight = session.sight().get();
    AccountId id = facts.account().id();
    boolean can = sight.isChangeable() && !facts.account().isRemoved();
    HBox row =
        Tile.row(
            new Tile(
                "account-out",
                Texts.text("account.tile.out"),
                amount(out(facts).amount()),
                Texts.made(() -> whyOut(facts)),
                can && out(facts).amount().isPositive()
                    ? link(session, "out", "action.transfer", new Ask.Transfer(id, null, null))
                    : null),
            new Tile(
                "account-back",
                Texts.text("account.tile.back"),
                amount(facts.balance().reclaimable(facts.granted()).amount()),
                Texts.made(() -> whyBack(facts)),
                can && facts.givers() > 0
                    ? link(
                        session,
                        "back",
                        "action.reclaim",
                        Asks.reclaimFrom(session, facts.account()))
                    : null),
            new Tile(
                "account-credit",
                Texts.text("account.tile.credit"),
                amount(facts.balance().creditLimit()),
                Texts.made(() -> whyCredit(facts)),
                can ? credit(facts, session) : null),
            new Tile(
                "account-alert",
                Texts.text("account.tile.alert"),
                Texts.made(() -> AlertWords.threshold(facts.alert())),
                Texts.made(() -> AlertWords.state(facts.alert(), sight)),
                can
                    ? link(session, "alert", "account.change", new Ask.LowBalanceAlert(id))
                    : null));
    row.setMinHeight(HBox.USE_PREF_SIZE);
    return row;
  }

  private static Node credit(AccountFacts facts, Session session) {
    AccountId id = facts.account().id();
    return facts.balance().contract() == CreditContract.UNCONFIRMED
        ? link(session, "credit", "action.contract", new Ask.CreditContract(id))
        : link(session, "credit", "account.change", new Ask.CreditLimit(id));
  }

  private static Link link(Session session, String what, String key, Ask ask) {
    return Link.small("account-" + what + "-act", Texts.text(key), () -> session.ask(ask));
  }

  private static String whyCredit(AccountFacts facts) {
    return facts.balance().contract() == CreditContract.EFFECTIVE
        ? Texts.now(
            "account.tile.credit.more", Texts.formats().amount(facts.credit().allocatable()))
        : BalanceRows.contract(facts);
  }

  static Maximum out(AccountFacts facts) {
    Maximum most = facts.balance().transferable();
    boolean stopped = facts.account().frozen() || facts.account().isRemoved();
    return stopped ? new Maximum(Money.zero(facts.account().currency()), most.boundBy()) : most;
  }

  static String whyOut(AccountFacts facts) {
    if (facts.account().isRemoved()) {
      return Texts.now("account.tile.out.removed");
    } else if (facts.account().frozen()) {
      return Texts.now("account.tile.out.frozen");
    } else if (facts.isOverdue()) {
      return Texts.now("account.tile.out.overdue");
    }
    return Texts.now(
        facts.balance().transferable().boundBy() == Bound.OWN_CASH
            ? "account.tile.out.cash"
            : "account.tile.out.available");
  }

  private static String whyBack(AccountFacts facts) {
    if (facts.givers() == 0) {
      return Texts.now("account.tile.back.none");
    }
    return Texts.now(
        switch (facts.balance().reclaimable(facts.granted()).boundBy()) {
          case TRANSFERRED_IN, OWN_CASH -> "account.tile.back.in";
          case GRANTED -> "account.tile.back.granted";
          case AVAILABLE -> "account.tile.back.available";
        },
        facts.givers());
  }

  private static ObservableValue<String> amount(Money money) {
    return Texts.made(() -> Texts.formats().amount(money));
  }

  static String figure(Money money) {
    return Texts.formats().amount(money);
  }
}
