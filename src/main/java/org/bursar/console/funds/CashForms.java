package org.bursar.console.funds;

import org.bursar.console.kit.MoneyField;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Session;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.FundsCommand;

/** What comes into an account from outside: opening balance, top-up, credit refund. */
final class CashForms {

  private CashForms() {}

  static void topUp(Desk desk, Session session, Account account) {
    AccountForm<FundsCommand.TopUp> form = new AccountForm<>(session, "topup", account);
    MoneyField amount = form.money(Texts.text("funds.amount"), Texts.fixed(""));
    form.remark();
    form.offerReversal();
    form.show(
        desk,
        amount,
        (value, remark) -> new FundsCommand.TopUp(account.id(), value, remark),
        ready -> {
          Balance after = AccountForm.after(ready, account);
          return Texts.now(
              "topup.effect",
              account.name(),
              AccountForm.figure(after.ownCash()),
              AccountForm.figure(after.available()));
        });
  }

  static void refund(Desk desk, Session session, Account account) {
    AccountForm<FundsCommand.AddCreditRefund> form = new AccountForm<>(session, "refund", account);
    MoneyField amount = form.money(Texts.text("funds.amount"), Texts.text("refund.note"));
    form.remark();
    form.offerReversal();
    form.show(
        desk,
        amount,
        (value, remark) -> new FundsCommand.AddCreditRefund(account.id(), value, remark),
        ready -> {
          Balance after = AccountForm.after(ready, account);
          return Texts.now(
              "refund.effect",
              account.name(),
              AccountForm.figure(after.creditRefunds()),
              AccountForm.figure(after.available()));
        });
  }

  static void open(Desk desk, Session session, Account account) {
    AccountForm<FundsCommand.OpenBalance> form = new AccountForm<>(session, "opening", account);
    MoneyField cash = form.money(Texts.text("opening.cash"), Texts.text("opening.note"));
    MoneyField refunds = form.money(Texts.text("opening.refunds"), Texts.fixed(""));
    form.remark();
    form.offerReversal();
    form.show(
        desk,
        remark ->
            cash.amount().getValue().isEmpty() || refunds.isUnreadable()
                ? null
                : new FundsCommand.OpenBalance(
                    account.id(),
                    cash.amount().getValue().get(),
                    refunds.amount().getValue().orElse(null),
                    remark),
        ready -> {
          Balance after = AccountForm.after(ready, account);
          return Texts.now(
              "opening.effect",
              account.name(),
              AccountForm.figure(after.ownCash()),
              AccountForm.figure(after.creditRefunds()),
              AccountForm.figure(after.available()));
        });
  }
}
