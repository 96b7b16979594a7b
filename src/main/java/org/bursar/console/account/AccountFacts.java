package org.bursar.console.account;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.funds.Charges;
import org.bursar.enterprise.funds.CreditPool;
import org.bursar.enterprise.funds.Purse;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an account tells.
 *
 * @param management whether it is the management account
 * @param legalName the real name it carries
 * @param isOfOtherName whether that is another than the enterprise's own
 * @param open months that are open and not paid whole
 * @param closed months that are closed and not paid whole
 * @param granted what others gave and could take back, were it all still there
 * @param givers how many those are
 * @param credit the enterprise's credit in its currency
 * @param alert its low-balance alert; null if it was never set
 */
record AccountFacts(
    Account account,
    Balance balance,
    boolean management,
    String legalName,
    boolean isOfOtherName,
    List<Period> open,
    List<Period> closed,
    Money granted,
    int givers,
    CreditPool credit,
    @Nullable Alert alert) {

  /** The facts of an account; null if it never joined. */
  static @Nullable AccountFacts of(Enterprise enterprise, AccountId id) {
    Account account = enterprise.organization().accounts().find(id);
    if (account == null) {
      return null;
    }
    Purse purse = enterprise.funds().purse(account.ordinal());
    List<Period> open = new ArrayList<>();
    List<Period> closed = new ArrayList<>();
    for (Period period : unpaid(purse.charges())) {
      (enterprise.funds().months().isClosed(period) ? closed : open).add(period);
    }
    List<Money> grants = new ArrayList<>();
    purse
        .grants()
        .forEachGiver(
            giver -> grants.add(Money.ofMinor(purse.grants().minor(giver), account.currency())));
    return new AccountFacts(
        account,
        enterprise.balance(account),
        enterprise.organization().isManagement(account),
        enterprise.legalName(account),
        !enterprise
            .legalName(account)
            .equals(enterprise.legalName(enterprise.organization().management())),
        open,
        closed,
        grants.stream().reduce(Money.zero(account.currency()), Money::plus),
        grants.size(),
        enterprise.funds().credit().of(account.currency()),
        enterprise.funds().alerts().find(account.ordinal()));
  }

  /** Whether it lacks money: only said of accounts that ever had some. */
  boolean isOverdue() {
    return balance.recorded() && balance.isOverdue();
  }

  private static List<Period> unpaid(Charges charges) {
    TreeMap<Period, Long> left = new TreeMap<>();
    charges.list().forEach(charge -> left.merge(charge.period(), charge.amountMinor(), Long::sum));
    charges
        .settled()
        .forEach(settled -> left.merge(settled.period(), -settled.amountMinor(), Long::sum));
    left.values().removeIf(minor -> minor == 0);
    return List.copyOf(left.keySet());
  }
}
