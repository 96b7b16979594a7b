package org.bursar.console;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Done;
import org.bursar.console.session.Place;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AlertState;
import org.bursar.vocabulary.CreditContract;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.FundsEvent;

/** What a person sees of an account's funds, and every dialog that changes them. */
final class FundsScenes {

  private FundsScenes() {}

  static void add(
      Map<String, Supplier<Parent>> scenes, Supplier<Sitting> demo, Supplier<Sitting> bare) {
    scenes.put("alerts", () -> demo.get().at(new Place.Alerts()).root());
    scenes.put("funds", () -> funds(demo.get(), FundsScenes::hasContract));
    scenes.put("funds-fired", () -> funds(demo.get(), FundsScenes::hasFired));
    scenes.put(
        "funds-management",
        () -> funds(demo.get(), seen -> seen.enterprise().organization().isManagement(of(seen))));
    scenes.put(
        "reclaim",
        () ->
            demo.get()
                .then(s -> s.session().ask(reclaim(s)))
                .then(s -> type(s, "reclaim", "100", "Came to less"))
                .root());
    scenes.put(
        "reclaim-too-much",
        () ->
            demo.get()
                .then(s -> s.session().ask(reclaim(s)))
                .then(s -> type(s, "reclaim", "999999999", ""))
                .root());
    scenes.put("reclaim-empty", () -> demo.get().act("reclaim").root());
    dialog(scenes, demo, "topup", "2500", "Bank transfer", Ask.TopUp::new);
    dialog(scenes, demo, "refund", "12.5", "Order 7", Ask.CreditRefund::new);
    dialog(scenes, demo, "credit-limit", "5000", null, Ask.CreditLimit::new);
    dialog(scenes, demo, "alert-set", "800", null, Ask.LowBalanceAlert::new);
    dialog(scenes, demo, "freeze", null, null, account -> new Ask.Freeze(account, true));
    scenes.put(
        "opening", () -> asked(bare.get(), FundsScenes::isUnrecorded, Ask.OpenBalance::new).root());
    scenes.put("settle", () -> asked(demo.get(), FundsScenes::canSettle, Ask.Settle::new).root());
    scenes.put(
        "topup-discard",
        () ->
            asked(demo.get(), FundsScenes::hasContract, Ask.TopUp::new)
                .then(s -> type(s, "topup", "2500", "Bank transfer"))
                .then(s -> s.control(Button.class, "topup-cancel").fire())
                .root());
    scenes.put("entry-reversible", () -> demo.get().then(s -> goToEntry(s, topUp(s))).root());
    scenes.put(
        "entry-reversed", () -> reversed(demo.get()).then(s -> goToEntry(s, topUp(s))).root());
    scenes.put(
        "history-reversed", () -> reversed(demo.get()).then(FundsScenes::goToHistory).root());
    scenes.put(
        "credit-contract",
        () -> asked(demo.get(), FundsScenes::waits, Ask.CreditContract::new).root());
    scenes.put(
        "alert-off", () -> asked(demo.get(), FundsScenes::hasFired, Ask.AlertOff::new).root());
    scenes.put(
        "unfreeze",
        () -> asked(demo.get(), seen -> of(seen).frozen(), id -> new Ask.Freeze(id, false)).root());
    scenes.put(
        "credit-total",
        () ->
            demo.get()
                .then(s -> s.session().ask(new Ask.EnterpriseCredit(Currency.of("CNY"))))
                .then(s -> type(s, "credit-total", "90000000", null))
                .root());
    scenes.put(
        "reverse", () -> demo.get().then(s -> s.session().ask(new Ask.Reverse(topUp(s)))).root());
    scenes.put(
        "done",
        () ->
            demo.get()
                .then(
                    s ->
                        s.session()
                            .tell(
                                new Done(
                                    "100.00 went from Treasury to Payments.",
                                    "Reclaim…",
                                    new Ask.TopUp(new AccountId("x")))))
                .root());
  }

  private static void dialog(
      Map<String, Supplier<Parent>> scenes,
      Supplier<Sitting> demo,
      String id,
      String amount,
      String remark,
      Function<AccountId, Ask> ask) {
    scenes.put(
        id,
        () ->
            asked(demo.get(), FundsScenes::hasContract, ask)
                .then(s -> type(s, id, amount, remark))
                .root());
  }

  private static Parent funds(Sitting sitting, java.util.function.Predicate<Scenes.Seen> wanted) {
    return sitting.at(new Place.Account(Scenes.find(sitting, wanted), Place.Tab.FUNDS)).root();
  }

  private static Sitting asked(
      Sitting sitting,
      java.util.function.Predicate<Scenes.Seen> wanted,
      Function<AccountId, Ask> ask) {
    AccountId account = Scenes.find(sitting, wanted);
    sitting.at(new Place.Account(account));
    sitting.session().ask(ask.apply(account));
    return sitting;
  }

  private static void type(Sitting sitting, String id, String amount, String remark) {
    if (amount != null) {
      sitting.control(TextField.class, id + "-amount").setText(amount);
    }
    if (remark != null) {
      sitting.control(TextField.class, id + "-remark").setText(remark);
    }
  }

  /** After somebody reversed the last top-up, as all later scenes find it. */
  private static Sitting reversed(Sitting sitting) {
    long entry = topUp(sitting);
    if (sitting.session().records().named(entry).orElseThrow().reversedBy() == null) {
      sitting.session().ask(new Ask.Reverse(entry));
      sitting.control(TextField.class, "reverse-remark").setText("Wrong bank");
      sitting.control(Button.class, "reverse-do").fire();
    }
    return sitting;
  }

  private static void goToEntry(Sitting sitting, long entry) {
    sitting.at(new Place.Entry(entry));
  }

  private static void goToHistory(Sitting sitting) {
    long entry = topUp(sitting);
    FundsEvent.ToppedUp event =
        (FundsEvent.ToppedUp)
            sitting.session().records().entry(entry).orElseThrow().events().getFirst();
    sitting.at(new Place.Account(event.account(), Place.Tab.HISTORY));
  }

  private static Ask reclaim(Sitting sitting) {
    AccountId holder = Scenes.find(sitting, FundsScenes::holdsOfSeveral);
    var organization = sitting.session().enterprise().organization();
    AccountId[] giver = new AccountId[1];
    sitting
        .session()
        .enterprise()
        .funds()
        .purse(organization.ordinal(holder))
        .grants()
        .forEachGiver(ordinal -> giver[0] = organization.accounts().at(ordinal).id());
    return new Ask.Reclaim(holder, giver[0], null);
  }

  private static long topUp(Sitting sitting) {
    return sitting.session().records().entriesBefore(Long.MAX_VALUE, 2000).stream()
        .filter(entry -> entry.events().toString().contains("[ToppedUp"))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private static Account of(Scenes.Seen seen) {
    return seen.account();
  }

  private static Balance balance(Scenes.Seen seen) {
    return seen.enterprise().balance(of(seen));
  }

  private static boolean hasContract(Scenes.Seen seen) {
    return balance(seen).contract() == CreditContract.EFFECTIVE
        && balance(seen).transferredIn().isPositive();
  }

  private static boolean canSettle(Scenes.Seen seen) {
    return balance(seen).unsettledPrevious().isPositive() && balance(seen).cash().isPositive();
  }

  private static boolean holdsOfSeveral(Scenes.Seen seen) {
    boolean several = seen.enterprise().funds().purse(of(seen).ordinal()).grants().count() > 1;
    return several && balance(seen).transferredIn().isPositive() && !balance(seen).isOverdue();
  }

  private static boolean waits(Scenes.Seen seen) {
    return balance(seen).contract() == CreditContract.UNCONFIRMED;
  }

  private static boolean isUnrecorded(Scenes.Seen seen) {
    return !balance(seen).recorded();
  }

  private static boolean hasFired(Scenes.Seen seen) {
    Alert alert = seen.enterprise().funds().alerts().find(of(seen).ordinal());
    return alert != null && alert.state() == AlertState.FIRED;
  }
}
