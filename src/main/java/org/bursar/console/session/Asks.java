package org.bursar.console.session;

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
}
