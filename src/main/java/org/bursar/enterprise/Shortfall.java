package org.bursar.enterprise;

import java.util.ArrayList;
import java.util.List;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.Stamp;

/**
 * An account whose cash does not cover what its closed months left unsettled.
 *
 * @param owed unsettled of closed months, more than nothing
 * @param cash own cash and transferred-in
 */
public record Shortfall(Account account, Money owed, Money cash) {

  /** What is missing, more than nothing. */
  public Money lacking() {
    return owed.minus(cash);
  }

  /** Who falls short as the months stand, in the order of the accounts. */
  public static List<Shortfall> of(Enterprise enterprise) {
    List<Shortfall> shortfalls = new ArrayList<>();
    for (Account account : enterprise.organization().accounts().byOrdinal()) {
      Balance balance = enterprise.balance(account);
      if (balance.unsettledPrevious().compareTo(balance.cash()) > 0) {
        shortfalls.add(new Shortfall(account, balance.unsettledPrevious(), balance.cash()));
      }
    }
    return shortfalls;
  }

  /**
   * Who would fall short if a month were closed now, also one that has not ended: with the charges
   * that are there. Of a closed month as it stands.
   */
  public static List<Shortfall> ifClosed(Enterprise now, Period period, Stamp stamp) {
    return of(
        now.funds().months().isClosed(period)
            ? now
            : now.apply(List.of(new FundsEvent.MonthClosed(period)), stamp));
  }
}
