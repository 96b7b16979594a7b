package org.bursar.console.organization;

import org.bursar.console.kit.Match;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Unit;
import org.jspecify.annotations.Nullable;

/** What stands in the tree of the organization. */
sealed interface Member {

  /** What stays the same when it changes. */
  Object key();

  /** What it is called. */
  String name();

  /** What it is found by: its name and its id, folded once, for each letter asks all of them. */
  String sought();

  /** A unit. */
  record OfUnit(Unit unit, String sought) implements Member {
    OfUnit(Unit unit) {
      this(unit, folded(unit.name(), unit.id().value(), unit.billingAccount()));
    }

    @Override
    public Object key() {
      return unit.id();
    }

    @Override
    public String name() {
      return unit.name();
    }
  }

  /** An account. */
  record OfAccount(Account account, String sought) implements Member {
    OfAccount(Account account) {
      this(account, folded(account.name(), account.id().value(), null));
    }

    @Override
    public Object key() {
      return account.id();
    }

    @Override
    public String name() {
      return account.name();
    }
  }

  private static String folded(String name, String id, @Nullable String third) {
    return Match.folded(name + "\n" + id + (third == null ? "" : "\n" + third));
  }
}
