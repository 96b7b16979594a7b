package org.bursar.console.session;

import java.util.ArrayList;
import java.util.List;
import org.bursar.enterprise.funds.Grants;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/** What is asked for, filled in from where one is. */
public final class Asks {

  private Asks() {}

  /** A transfer from the management account, to the account that is shown if it is another one. */
  public static Ask.Transfer transfer(Session session) {
    AccountId management = session.enterprise().organization().management().id();
    @Nullable AccountId shown =
        session.navigator().place().get() instanceof Place.Account place ? place.account() : null;
    return new Ask.Transfer(management, management.equals(shown) ? null : shown, null);
  }

  /** A reclaim from where one is: of the account that is shown, or with nothing filled in. */
  public static Ask.Reclaim reclaim(Session session) {
    Account account =
        session.navigator().place().get() instanceof Place.Account place
            ? session.enterprise().organization().accounts().find(place.account())
            : null;
    return account == null
        ? new Ask.Reclaim(null, null, null)
        : session.enterprise().funds().purse(account.ordinal()).grants().count() == 0
            ? new Ask.Reclaim(null, account.id(), null)
            : reclaimFrom(session, account);
  }

  /** A reclaim from a holder, by the one that gave to it if there is only one. */
  public static Ask.Reclaim reclaimFrom(Session session, Account holder) {
    Grants grants = session.enterprise().funds().purse(holder.ordinal()).grants();
    List<AccountId> givers = new ArrayList<>();
    grants.forEachGiver(
        giver -> givers.add(session.enterprise().organization().accounts().at(giver).id()));
    return new Ask.Reclaim(holder.id(), givers.size() == 1 ? givers.getFirst() : null, null);
  }
}
