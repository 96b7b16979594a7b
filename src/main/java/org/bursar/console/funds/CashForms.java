package org.bursar.console.funds;

import org.bursar.console.form.AccountLine;
import org.bursar.console.form.CommandForm;
import org.bursar.console.kit.MoneyField;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Judged;
import org.bursar.console.session.Session;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Money;

/** What comes into an account from outside: opening balance, top-up, credit refund. */
final class CashForms {

  private CashForms() {}

  static void topUp(Desk desk, Session session, Account account) {
    CommandForm<FundsCommand.TopUp> form = new CommandForm<>(session, "topup");
    form.add(new AccountLine(account));
    MoneyField amount = form.money(Texts.text("funds.amount"), Texts.fixed(""));
    amount.setCurrency(account.currency().code());
    form.remark();
    form.setDone(
        accepted ->
            session.tell(
                new Done(
                    Texts.now("topup.done", account.name(), accepted.entry()),
                    Texts.now("action.reverse"),
                    new Ask.Reverse(accepted.entry()))));
    form.show(
        desk,
        remark ->
            amount
                .amount()
                .getValue()
                .map(value -> new FundsCommand.TopUp(account.id(), value, remark))
                .orElse(null),
        ready -> {
          Balance after = after(ready, account.id());
          return Texts.now(
              "topup.effect", account.name(), figure(after.ownCash()), figure(after.available()));
        });
  }

  static void refund(Desk desk, Session session, Account account) {
    CommandForm<FundsCommand.AddCreditRefund> form = new CommandForm<>(session, "refund");
    form.add(new AccountLine(account));
    MoneyField amount = form.money(Texts.text("funds.amount"), Texts.text("refund.note"));
    amount.setCurrency(account.currency().code());
    form.remark();
    form.setDone(
        accepted ->
            session.tell(
                new Done(
                    Texts.now("refund.done", account.name(), accepted.entry()),
                    Texts.now("action.reverse"),
                    new Ask.Reverse(accepted.entry()))));
    form.show(
        desk,
        remark ->
            amount
                .amount()
                .getValue()
                .map(value -> new FundsCommand.AddCreditRefund(account.id(), value, remark))
                .orElse(null),
        ready -> {
          Balance after = after(ready, account.id());
          return Texts.now(
              "refund.effect",
              account.name(),
              figure(after.creditRefunds()),
              figure(after.available()));
        });
  }

  static void open(Desk desk, Session session, Account account) {
    CommandForm<FundsCommand.OpenBalance> form = new CommandForm<>(session, "opening");
    form.add(new AccountLine(account));
    MoneyField cash = form.money(Texts.text("opening.cash"), Texts.text("opening.note"));
    MoneyField refunds = form.money(Texts.text("opening.refunds"), Texts.fixed(""));
    cash.setCurrency(account.currency().code());
    refunds.setCurrency(account.currency().code());
    form.remark();
    form.setDone(
        accepted ->
            session.tell(
                new Done(
                    Texts.now("opening.done", account.name(), accepted.entry()),
                    Texts.now("action.reverse"),
                    new Ask.Reverse(accepted.entry()))));
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
          Balance after = after(ready, account.id());
          return Texts.now(
              "opening.effect",
              account.name(),
              figure(after.ownCash()),
              figure(after.creditRefunds()),
              figure(after.available()));
        });
  }

  /** What an account has once the command is done. */
  static Balance after(Judged.Ready ready, AccountId id) {
    return ready
        .preview()
        .after()
        .balance(ready.preview().after().organization().accounts().get(id));
  }

  static String figure(Money money) {
    return Texts.formats().amount(money);
  }
}
