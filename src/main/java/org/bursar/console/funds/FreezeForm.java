package org.bursar.console.funds;

import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Session;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.OrganizationCommand;

/** Stopping transfers and reclaims of an account, in both directions, or letting them go on. */
final class FreezeForm {

  private FreezeForm() {}

  static void show(Desk desk, Session session, Account account, boolean frozen) {
    String id = frozen ? "freeze" : "unfreeze";
    AccountForm<OrganizationCommand> form = new AccountForm<>(session, id, account);
    form.show(
        desk,
        remark ->
            frozen
                ? new OrganizationCommand.FreezeAccount(account.id())
                : new OrganizationCommand.UnfreezeAccount(account.id()),
        ready -> Texts.now(id + ".effect", account.name()));
  }
}
