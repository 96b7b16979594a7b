package org.bursar.support.naive;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.funds.CreditPool;
import org.bursar.enterprise.funds.Posting;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.UnitId;

/** What always holds of money (domain, section 10), whatever the rules say. */
public final class Invariants {

  private Invariants() {}

  /** What an entry broke; null if all holds. */
  public static String broken(Enterprise before, Enterprise after, List<Event> events) {
    Map<Currency, Money> sums = new TreeMap<>();
    for (Posting posting : Posting.of(events)) {
      sums.merge(posting.amount().currency(), posting.amount(), Money::plus);
    }
    for (Money sum : sums.values()) {
      if (!sum.isZero()) {
        return "the postings sum up to " + sum;
      }
    }
    for (Account account : after.organization().accounts().byOrdinal()) {
      Balance balance = after.balance(account);
      if (balance.ownCash().isNegative()
          || balance.transferredIn().isNegative()
          || balance.creditRefunds().isNegative()) {
        return account.id() + " has less than nothing: " + balance;
      }
      for (Account giver : after.organization().accounts().byOrdinal()) {
        if (after.funds().granted(account, giver).isNegative()) {
          return "less than nothing is granted by " + giver.id() + " to " + account.id();
        }
      }
    }
    for (CreditPool pool : after.funds().credit().pools().values()) {
      if (pool.allocated().compareTo(pool.total()) > 0) {
        return "limits of " + pool.allocated() + " out of " + pool.total();
      }
    }
    Enterprise recounted = recounted(after);
    for (UnitId unit : after.organization().units().byId().keySet()) {
      if (!after.rollups().of(unit).equals(recounted.rollups().of(unit))) {
        return "the roll-up of " + unit + " is not what a recount says";
      }
    }
    return events.stream().anyMatch(Invariants::moves) ? madeOverdue(before, after) : null;
  }

  private static Enterprise recounted(Enterprise e) {
    return Enterprise.of(
        e.setup(), e.organization(), e.funds(), e.equity(), e.access(), e.entry(), e.at());
  }

  private static boolean moves(Event event) {
    return event instanceof FundsEvent.Transferred || event instanceof FundsEvent.Reclaimed;
  }

  private static String madeOverdue(Enterprise before, Enterprise after) {
    for (Account account : after.organization().accounts().byOrdinal()) {
      Money had = before.balance(account).available();
      Money has = after.balance(account).available();
      if (has.isNegative() && has.compareTo(had) < 0) {
        return "moving money took " + account.id() + " from " + had + " to " + has;
      }
    }
    return null;
  }
}
