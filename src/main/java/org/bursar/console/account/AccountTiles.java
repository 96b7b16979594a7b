package org.bursar.console.account;

import java.time.LocalDate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tile;
import org.bursar.console.session.Sight;
import org.bursar.vocabulary.Bound;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.Money;

/** What can be done with an account's money, and what it is. */
final class AccountTiles {

  private AccountTiles() {}

  static Node of(AccountFacts facts, Sight sight) {
    HBox row =
        Tile.row(
            new Tile(
                "account-out",
                Texts.text("account.tile.out"),
                amount(out(facts).amount()),
                Texts.made(() -> whyOut(facts)),
                null),
            new Tile(
                "account-back",
                Texts.text("account.tile.back"),
                amount(facts.balance().reclaimable(facts.granted()).amount()),
                Texts.made(() -> whyBack(facts)),
                null),
            new Tile(
                "account-credit",
                Texts.text("account.tile.credit"),
                amount(facts.balance().creditLimit()),
                Texts.made(() -> BalanceRows.contract(facts)),
                null),
            new Tile(
                "account-what",
                Texts.text("account.tile.what"),
                Texts.text(
                    facts.management()
                        ? "account.kind.management.short"
                        : "account.kind.member.short"),
                Texts.made(() -> what(facts, sight)),
                null));
    row.setMinHeight(HBox.USE_PREF_SIZE);
    return row;
  }

  private static Maximum out(AccountFacts facts) {
    Maximum most = facts.balance().transferable();
    boolean stopped = facts.account().frozen() || facts.account().isRemoved();
    return stopped ? new Maximum(Money.zero(facts.account().currency()), most.boundBy()) : most;
  }

  private static String whyOut(AccountFacts facts) {
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

  private static String what(AccountFacts facts, Sight sight) {
    LocalDate since = LocalDate.ofInstant(facts.account().memberSince(), sight.zone());
    String day = Texts.formats().date(since);
    return facts.isOfOtherName()
        ? Texts.now("account.tile.what.why", facts.legalName(), day)
        : Texts.now("account.tile.what.since", day);
  }

  private static ObservableValue<String> amount(Money money) {
    return Texts.made(() -> Texts.formats().amount(money));
  }
}
