package org.bursar.console.funds;

import java.util.Optional;
import org.bursar.console.kit.MoneyField;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
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
    AccountForm<FundsCommand.SettleBills> form = new AccountForm<>(session, "settle", account);
    Balance balance = session.enterprise().balance(account);
    Money most = balance.unsettledPrevious().min(balance.cash());
    MoneyField amount =
        form.money(
            Texts.text("funds.amount"),
            Texts.made(
                () ->
                    Texts.now(
                        "settle.note",
                        AccountForm.figure(balance.unsettledPrevious()),
                        AccountForm.figure(balance.cash()))));
    amount.setMaximum(Optional.of(most).filter(Money::isPositive));
    if (most.isPositive()) {
      amount.setAmount(most);
    }
    form.offerReversal();
    form.show(
        desk,
        amount,
        (value, remark) -> new FundsCommand.SettleBills(account.id(), value),
        ready -> effect(ready, account));
  }

  private static String effect(Judged.Ready ready, Account account) {
    Balance after = AccountForm.after(ready, account);
    if (ready.preview().decision() instanceof Decision.Accepted(var events)) {
      for (Event event : events) {
        if (event instanceof FundsEvent.BillsSettled settled) {
          return Texts.now(
              "settle.effect",
              AccountForm.figure(settled.fromTransferredIn()),
              AccountForm.figure(settled.fromOwnCash()),
              AccountForm.figure(after.unsettledPrevious()),
              account.name());
        }
      }
    }
    return Texts.now("settle.effect.nothing", account.name());
  }
}
