package org.bursar.console.funds;

import java.util.Optional;
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
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;

/** Paying what closed months left unsettled of one account. */
final class SettleForm {

  private SettleForm() {}

  static void show(Desk desk, Session session, Account account) {
    CommandForm<FundsCommand.SettleBills> form = new CommandForm<>(session, "settle");
    form.add(new AccountLine(account));
    Balance balance = session.enterprise().balance(account);
    Money most = balance.unsettledPrevious().min(balance.cash());
    MoneyField amount =
        form.money(
            Texts.text("funds.amount"),
            Texts.made(
                () ->
                    Texts.now(
                        "settle.note",
                        CashForms.figure(balance.unsettledPrevious()),
                        CashForms.figure(balance.cash()))));
    amount.setCurrency(account.currency().code());
    amount.setMaximum(Optional.of(most).filter(Money::isPositive));
    if (most.isPositive()) {
      amount.setAmount(most);
    }
    form.setDone(
        accepted ->
            session.tell(
                new Done(
                    Texts.now("settle.done", account.name(), accepted.entry()),
                    Texts.now("action.reverse"),
                    new Ask.Reverse(accepted.entry()))));
    form.show(
        desk,
        remark ->
            amount
                .amount()
                .getValue()
                .map(value -> new FundsCommand.SettleBills(account.id(), value))
                .orElse(null),
        ready -> effect(ready, account));
  }

  private static String effect(Judged.Ready ready, Account account) {
    Balance after = CashForms.after(ready, account.id());
    if (ready.preview().decision() instanceof Decision.Accepted(var events)) {
      for (Event event : events) {
        if (event instanceof FundsEvent.BillsSettled settled) {
          return Texts.now(
              "settle.effect",
              CashForms.figure(settled.fromTransferredIn()),
              CashForms.figure(settled.fromOwnCash()),
              CashForms.figure(after.unsettledPrevious()),
              account.name());
        }
      }
    }
    return Texts.now("settle.effect.nothing", account.name());
  }
}
