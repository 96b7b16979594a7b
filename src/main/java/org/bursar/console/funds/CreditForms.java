package org.bursar.console.funds;

import java.util.Optional;
import org.bursar.console.form.CommandForm;
import org.bursar.console.kit.MoneyField;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Judged;
import org.bursar.console.session.Session;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.funds.CreditPool;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.CreditContract;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Money;

/** The enterprise's credit, and an account's part of it. */
final class CreditForms {

  private CreditForms() {}

  static void total(Desk desk, Session session, Currency currency) {
    CommandForm<FundsCommand.SetEnterpriseCredit> form = new CommandForm<>(session, "credit-total");
    MoneyField amount =
        form.money(
            Texts.text("credit-total.amount"),
            Texts.made(() -> totalNote(pool(session, currency)), session.sight()));
    amount.setCurrency(currency.code());
    form.setDone(
        accepted -> session.tell(Done.of(Texts.now("credit-total.done", currency.code()))));
    form.show(
        desk,
        remark ->
            amount
                .amount()
                .getValue()
                .map(value -> new FundsCommand.SetEnterpriseCredit(value, currency))
                .orElse(null),
        ready -> {
          CreditPool pool = ready.preview().after().funds().credit().of(currency);
          return Texts.now(
              "credit-total.effect", pool.total(), pool.allocated(), pool.allocatable());
        });
  }

  private static String totalNote(CreditPool pool) {
    return Texts.now(
        "credit-total.note",
        AccountForm.figure(pool.total()),
        AccountForm.figure(pool.allocated()));
  }

  static void limit(Desk desk, Session session, Account account) {
    AccountForm<FundsCommand.SetCreditLimit> form =
        new AccountForm<>(session, "credit-limit", account);
    MoneyField amount =
        form.money(
            Texts.text("credit-limit.amount"),
            Texts.made(() -> limitNote(session, account), session.sight()));
    Money most =
        session
            .enterprise()
            .balance(account)
            .creditLimit()
            .plus(pool(session, account.currency()).allocatable());
    amount.setMaximum(Optional.of(most).filter(Money::isPositive));
    form.show(
        desk,
        amount,
        (value, remark) -> new FundsCommand.SetCreditLimit(account.id(), value),
        ready -> limitEffect(ready, account));
  }

  private static String limitNote(Session session, Account account) {
    Balance balance = session.enterprise().balance(account);
    CreditPool pool = pool(session, account.currency());
    return Texts.now(
        pool.total().isZero() ? "credit-limit.note.none" : "credit-limit.note",
        AccountForm.figure(balance.creditLimit()),
        AccountForm.figure(pool.allocatable()),
        account.currency().code());
  }

  private static String limitEffect(Judged.Ready ready, Account account) {
    Balance after = AccountForm.after(ready, account);
    CreditPool pool = ready.preview().after().funds().credit().of(account.currency());
    String key =
        after.contract() == CreditContract.UNCONFIRMED
            ? "credit-limit.effect.unconfirmed"
            : "credit-limit.effect";
    return Texts.now(
        key,
        account.name(),
        AccountForm.figure(after.creditLimit()),
        AccountForm.figure(after.available()),
        AccountForm.figure(pool.allocatable()));
  }

  static void confirm(Desk desk, Session session, Account account) {
    AccountForm<FundsCommand.ConfirmCreditContract> form =
        new AccountForm<>(session, "credit-contract", account);
    form.show(
        desk,
        remark -> new FundsCommand.ConfirmCreditContract(account.id()),
        ready -> {
          Balance after = AccountForm.after(ready, account);
          return Texts.now(
              "credit-contract.effect",
              account.name(),
              AccountForm.figure(after.creditLimit()),
              AccountForm.figure(after.available()));
        });
  }

  private static CreditPool pool(Session session, Currency currency) {
    return session.enterprise().funds().credit().of(currency);
  }
}
