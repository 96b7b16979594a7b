package org.bursar.console.funds;

import org.bursar.console.kit.MoneyField;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Judged;
import org.bursar.console.session.Session;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.FundsCommand;

/** Below which balance an account's alert fires, or that it does not. */
final class AlertForms {

  private AlertForms() {}

  static void set(Desk desk, Session session, Account account) {
    AccountForm<FundsCommand.SetLowBalanceAlert> form =
        new AccountForm<>(session, "alert-set", account);
    MoneyField threshold =
        form.money(Texts.text("alert-set.threshold"), Texts.text("alert-set.note"));
    Alert alert = session.enterprise().funds().alerts().find(account.ordinal());
    if (alert != null && alert.isOn()) {
      threshold.setAmount(alert.threshold());
    }
    form.show(
        desk,
        threshold,
        (value, remark) -> new FundsCommand.SetLowBalanceAlert(account.id(), value),
        ready -> effect(ready, account));
  }

  private static String effect(Judged.Ready ready, Account account) {
    Balance balance = AccountForm.after(ready, account);
    Alert alert = ready.preview().after().funds().alerts().find(account.ordinal());
    if (alert == null) {
      throw new IllegalStateException("a set alert is there: " + account.id());
    }
    String key =
        balance.isOverdue()
            ? "alert-set.effect.overdue"
            : balance.available().compareTo(alert.threshold()) < 0
                ? "alert-set.effect.below"
                : "alert-set.effect";
    return Texts.now(
        key,
        account.name(),
        AccountForm.figure(alert.threshold()),
        AccountForm.figure(balance.available()));
  }

  static void disable(Desk desk, Session session, Account account) {
    AccountForm<FundsCommand.DisableLowBalanceAlert> form =
        new AccountForm<>(session, "alert-off", account);
    form.show(
        desk,
        remark -> new FundsCommand.DisableLowBalanceAlert(account.id()),
        ready -> Texts.now("alert-off.effect", account.name()));
  }
}
