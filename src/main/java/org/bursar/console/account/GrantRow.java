package org.bursar.console.account;

import java.util.ArrayList;
import java.util.List;
import org.bursar.console.kit.Progress;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Grants;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.Money;

/**
 * What was given between an account and another one and not taken back.
 *
 * @param other the other account
 * @param name what that is called
 * @param byOther whether the other gave, and so may take back from this account
 * @param reclaimable how much of it can be taken back, and which term makes it so
 */
record GrantRow(AccountId other, String name, boolean byOther, Money granted, Maximum reclaimable) {

  /** Who gave to an account, then to whom it gave. On any thread. */
  static List<GrantRow> of(Enterprise enterprise, Account account, Progress progress) {
    List<GrantRow> rows = new ArrayList<>();
    Grants grants = enterprise.funds().purse(account.ordinal()).grants();
    grants.forEachGiver(
        giver ->
            rows.add(
                row(enterprise, enterprise.organization().accounts().at(giver), account, true)));
    int given = enterprise.funds().purse(account.ordinal()).given();
    for (Account holder : enterprise.organization().accounts().byOrdinal()) {
      if (given == 0) {
        break;
      }
      progress.check();
      long minor = enterprise.funds().purse(holder.ordinal()).grants().minor(account.ordinal());
      if (minor != 0) {
        rows.add(row(enterprise, account, holder, false));
        given--;
      }
    }
    return rows;
  }

  private static GrantRow row(
      Enterprise enterprise, Account giver, Account holder, boolean byOther) {
    Money granted = enterprise.funds().granted(holder, giver);
    Account other = byOther ? giver : holder;
    return new GrantRow(
        other.id(),
        other.name(),
        byOther,
        granted,
        enterprise.balance(holder).reclaimable(granted));
  }

  /** The account and the direction: a pair may have given to one another. */
  Object key() {
    return (byOther ? "<" : ">") + other.value();
  }
}
