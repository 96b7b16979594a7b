package org.bursar.console.organization;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bursar.console.kit.DataTable;
import org.bursar.console.session.Session;
import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.UnitId;

/** The accounts that are chosen in a table of members; a unit stands for all accounts beneath. */
final class Chosen {

  private Chosen() {}

  static List<AccountId> of(Session session, DataTable<MemberRow> table) {
    Organization organization = session.enterprise().organization();
    Set<AccountId> accounts = new LinkedHashSet<>();
    for (MemberRow row : List.copyOf(table.selected())) {
      if (row.account() != null) {
        accounts.add(row.account());
      } else if (row.unit() != null) {
        addBeneath(organization, row.unit(), accounts);
      }
    }
    return new ArrayList<>(accounts);
  }

  private static void addBeneath(Organization organization, UnitId unit, Set<AccountId> accounts) {
    for (int ordinal : organization.accounts().in(unit)) {
      accounts.add(organization.accounts().at(ordinal).id());
    }
    organization
        .units()
        .childrenOf(unit)
        .forEach(below -> addBeneath(organization, below, accounts));
  }
}
