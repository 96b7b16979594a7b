package org.bursar.console.funds;

import java.util.Optional;
import org.bursar.console.form.AccountLine;
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

/** The enterprise's credit, and an account's part of it. */
final class CreditForms {

  private CreditForms() {}

  static void total(Desk desk, Session session, Currency currency) {
    CommandForm<FundsCommand.SetEnterpriseCredit> form = new CommandForm<>(session, "credit-total");
    MoneyField amount =
        form.money(
            Texts.text("credit-total.amount"),
            Texts.made(
                () -> {
                  CreditPool pool = pool(session, currency);
                  return Texts.now(
                      "credit-total.note",
                      CashForms.figure(pool.total()),
                      CashForms.figure(pool.allocated()));
                },
                session.sight()));
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

  static void limit(Desk desk, Session session, Account account) {
    CommandForm<FundsCommand.SetCreditLimit> form = new CommandForm<>(session, "credit-limit");
    form.add(new AccountLine(account));
    MoneyField amount =
        form.money(
            Texts.text("credit-limit.amount"),
            Texts.made(() -> limitNote(session, account), session.sight()));
    amount.setCurrency(account.currency().code());
    Balance balance = session.enterprise().balance(account);
    amount.setMaximum(
        Optional.of(balance.creditLimit().plus(pool(session, account.currency()).allocatable()))
            .filter(most -> most.isPositive()));
    form.setDone(accepted -> session.tell(Done.of(Texts.now("credit-limit.done", account.name()))));
    form.show(
        desk,
        remark ->
            amount
                .amount()
                .getValue()
                .map(value -> new FundsCommand.SetCreditLimit(account.id(), value))
                .orElse(null),
        ready -> limitEffect(ready, account));
  }

  private static String limitNote(Session session, Account account) {
    Balance balance = session.enterprise().balance(account);
    CreditPool pool = pool(session, account.currency());
    return Texts.now(
        pool.total().isZero() ? "credit-limit.note.none" : "credit-limit.note",
        CashForms.figure(balance.creditLimit()),
        CashForms.figure(pool.allocatable()),
        account.currency().code());
  }

  private static String limitEffect(Judged.Ready ready, Account account) {
    Balance after = CashForms.after(ready, account.id());
    CreditPool pool = ready.preview().after().funds().credit().of(account.currency());
    String key =
        after.contract() == CreditContract.UNCONFIRMED
            ? "credit-limit.effect.unconfirmed"
            : "credit-limit.effect";
    return Texts.now(
        key,
        account.name(),
        CashForms.figure(after.creditLimit()),
        CashForms.figure(after.available()),
        CashForms.figure(pool.allocatable()));
  }

  static void confirm(Desk desk, Session session, Account account) {
    CommandForm<FundsCommand.ConfirmCreditContract> form =
        new CommandForm<>(session, "credit-contract");
    form.add(new AccountLine(account));
    form.setDone(
        accepted -> session.tell(Done.of(Texts.now("credit-contract.done", account.name()))));
    form.show(
        desk,
        remark -> new FundsCommand.ConfirmCreditContract(account.id()),
        ready -> {
          Balance after = CashForms.after(ready, account.id());
          return Texts.now(
              "credit-contract.effect",
              account.name(),
              CashForms.figure(after.creditLimit()),
              CashForms.figure(after.available()));
        });
  }

  private static CreditPool pool(Session session, Currency currency) {
    return session.enterprise().funds().credit().of(currency);
  }
}
