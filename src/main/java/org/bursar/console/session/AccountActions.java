package org.bursar.console.session;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.bursar.console.kit.Texts;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.CreditContract;
import org.bursar.vocabulary.OrganizationCommand;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with one account: menus are made of it, wherever the account is seen. */
public final class AccountActions {

  private AccountActions() {}

  /** The actions that apply to an account as it stands; in books only read none that changes. */
  public static List<Action> of(Session session, Account account) {
    List<Action> actions = new ArrayList<>();
    if (session.sight().get().isChangeable()) {
      change(session, account, actions);
    }
    actions.add(statement(session, account));
    return actions;
  }

  private static void change(Session session, Account account, List<Action> actions) {
    Organization organization = session.enterprise().organization();
    Balance balance = session.enterprise().balance(account);
    if (!account.isRemoved()) {
      actions.add(action(session, "reclaim", Feather.CORNER_UP_LEFT, reclaim(session, account)));
      actions.add(
          action(session, "credit", Feather.CREDIT_CARD, new Ask.CreditLimit(account.id())));
      if (balance.contract() == CreditContract.UNCONFIRMED) {
        actions.add(
            action(session, "contract", Feather.CHECK, new Ask.CreditContract(account.id())));
      }
      actions.add(action(session, "alert", Feather.BELL, new Ask.LowBalanceAlert(account.id())));
    }
    actions.add(action(session, "topup", Feather.PLUS_CIRCLE, new Ask.TopUp(account.id())));
    if (!balance.recorded() && !account.isRemoved()) {
      actions.add(action(session, "opening", Feather.FLAG, new Ask.OpenBalance(account.id())));
    }
    actions.add(action(session, "refund", Feather.ROTATE_CCW, new Ask.CreditRefund(account.id())));
    if (balance.unsettledPrevious().isPositive()) {
      actions.add(action(session, "settle", Feather.CHECK_SQUARE, new Ask.Settle(account.id())));
    }
    if (!account.isRemoved() && !organization.isManagement(account)) {
      boolean frozen = account.frozen();
      actions.add(
          action(
              session,
              frozen ? "unfreeze" : "freeze",
              frozen ? Feather.UNLOCK : Feather.LOCK,
              new Ask.Freeze(account.id(), !frozen)));
      actions.add(
          action(session, "remove", Feather.USER_MINUS, new Ask.Remove(List.of(account.id()))));
    }
    if (account.isRemoved()) {
      actions.add(action(session, "join.again", Feather.USER_PLUS, joinAgain(account)));
    }
    actions.add(action(session, "rename", Feather.EDIT_2, new Ask.RenameAccount(account.id())));
    if (!account.isRemoved()) {
      actions.add(
          action(session, "move", Feather.CORNER_DOWN_RIGHT, Ask.Move.of(List.of(account.id()))));
    }
  }

  /** Back into Root, as it was called; its contract and its money are as they were. */
  private static Ask joinAgain(Account account) {
    return new Ask.Effect(
        "join-again",
        account.name(),
        List.of(
            new OrganizationCommand.CreateAccount(
                account.id(), account.name(), account.legalName(), account.currency(), null)),
        List.of());
  }

  private static Action statement(Session session, Account account) {
    return new Action(
        "statement",
        Texts.text("action.statement"),
        Feather.FILE_TEXT,
        null,
        new SimpleBooleanProperty(true),
        () -> session.navigator().go(StatementPlaces.of(session, account.id())));
  }

  /** Giving from an account and to it, the other side still to be chosen. */
  public static List<Action> transfers(Session session, Account account) {
    if (!session.sight().get().isChangeable() || account.isRemoved()) {
      return List.of();
    }
    Organization organization = session.enterprise().organization();
    AccountId management = organization.management().id();
    AccountId giver = organization.isManagement(account) ? null : management;
    return List.of(
        action(
            session,
            "transfer.from",
            Feather.ARROW_UP_RIGHT,
            new Ask.Transfer(account.id(), null, null)),
        action(
            session,
            "transfer.to",
            Feather.ARROW_DOWN_LEFT,
            new Ask.Transfer(giver, account.id(), null)));
  }

  /** Taking money back from an account; if it holds none, taking back what it gave to others. */
  private static Ask reclaim(Session session, Account account) {
    boolean holds = session.enterprise().funds().purse(account.ordinal()).grants().count() > 0;
    return holds ? Asks.reclaimFrom(session, account) : new Ask.Reclaim(null, account.id(), null);
  }

  private static Action action(Session session, String id, Feather icon, Ask ask) {
    return new Action(
        id.replace('.', '-'),
        Texts.text("action." + id),
        icon,
        null,
        new SimpleBooleanProperty(true),
        () -> session.ask(ask));
  }
}
