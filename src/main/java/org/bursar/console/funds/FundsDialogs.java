package org.bursar.console.funds;

import java.util.function.Consumer;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Session;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;

/** The dialogs about one account's money, credit and alert, by what is asked for. */
public final class FundsDialogs {

  private FundsDialogs() {}

  /** Shows the dialog of an opening balance. */
  public static void show(Desk desk, Session session, Ask.OpenBalance ask) {
    with(session, ask.account(), account -> CashForms.open(desk, session, account));
  }

  /** Shows the dialog of a top-up. */
  public static void show(Desk desk, Session session, Ask.TopUp ask) {
    with(session, ask.account(), account -> CashForms.topUp(desk, session, account));
  }

  /** Shows the dialog of a credit refund. */
  public static void show(Desk desk, Session session, Ask.CreditRefund ask) {
    with(session, ask.account(), account -> CashForms.refund(desk, session, account));
  }

  /** Shows the dialog of settling an account's bills. */
  public static void show(Desk desk, Session session, Ask.Settle ask) {
    with(session, ask.account(), account -> SettleForm.show(desk, session, account));
  }

  /** Shows the dialog that takes an entry back. */
  public static void show(Desk desk, Session session, Ask.Reverse ask) {
    ReverseForm.show(desk, session, ask.entry());
  }

  /** Shows the dialog of the enterprise's credit. */
  public static void show(Desk desk, Session session, Ask.EnterpriseCredit ask) {
    CreditForms.total(desk, session, ask.currency());
  }

  /** Shows the dialog of an account's credit limit. */
  public static void show(Desk desk, Session session, Ask.CreditLimit ask) {
    with(session, ask.account(), account -> CreditForms.limit(desk, session, account));
  }

  /** Shows the dialog that confirms a credit contract. */
  public static void show(Desk desk, Session session, Ask.CreditContract ask) {
    with(session, ask.account(), account -> CreditForms.confirm(desk, session, account));
  }

  /** Shows the dialog of an alert's threshold. */
  public static void show(Desk desk, Session session, Ask.LowBalanceAlert ask) {
    with(session, ask.account(), account -> AlertForms.set(desk, session, account));
  }

  /** Shows the dialog that switches an alert off. */
  public static void show(Desk desk, Session session, Ask.AlertOff ask) {
    with(session, ask.account(), account -> AlertForms.disable(desk, session, account));
  }

  /** Shows the dialog that freezes an account, or unfreezes it. */
  public static void show(Desk desk, Session session, Ask.Freeze ask) {
    with(session, ask.account(), account -> FreezeForm.show(desk, session, account, ask.frozen()));
  }

  /** An account that has never been is not asked about. */
  private static void with(Session session, AccountId id, Consumer<Account> act) {
    Account account = session.enterprise().organization().accounts().find(id);
    if (account != null) {
      act.accept(account);
    }
  }
}
