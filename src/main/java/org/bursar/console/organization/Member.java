package org.bursar.console.organization;

import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Unit;

/** What stands in the tree of the organization. */
sealed interface Member {

  /** What stays the same when it changes. */
  Object key();

  /** What it is called. */
  String name();

  /** What it is found by: its name and its id. */
  String sought();

  /** A unit. */
  record OfUnit(Unit unit) implements Member {
    @Override
    public Object key() {
      return unit.id();
    }

    @Override
    public String name() {
      return unit.name();
    }

    @Override
    public String sought() {
      String billingAccount = unit.billingAccount();
      return unit.name() + "\n" + unit.id() + (billingAccount == null ? "" : "\n" + billingAccount);
    }
  }

  /** An account. */
  record OfAccount(Account account) implements Member {
    @Override
    public Object key() {
      return account.id();
    }

    @Override
    public String name() {
      return account.name();
    }

    @Override
    public String sought() {
      return account.name() + "\n" + account.id();
    }
  }
}
