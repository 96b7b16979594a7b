package org.bursar.enterprise.funds;

import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import org.bursar.enterprise.organization.Accounts;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;

/** The enterprise's credit, one pool per currency; a currency that was never named has none. */
public record Credit(SortedMap<Currency, CreditPool> pools) {

  /** No credit at all. */
  public static final Credit NONE = new Credit(TreeMap.empty());

  /** The pool of a currency; an empty one if none was ever named. */
  public CreditPool of(Currency currency) {
    Money nothing = Money.zero(currency);
    return pools.getOrElse(currency, new CreditPool(nothing, nothing));
  }

  /** The same with another total. */
  public Credit total(Money total) {
    Currency currency = total.currency();
    return new Credit(pools.put(currency, new CreditPool(total, of(currency).allocated())));
  }

  /** The same with all limits allocated that these purses have: what is allocated is derived. */
  public Credit allocate(Accounts accounts, Vector<Purse> purses) {
    Credit allocated = this;
    int ordinal = 0;
    for (Purse purse : purses) {
      if (purse.creditLimit() != 0) {
        Currency currency = accounts.at(ordinal).currency();
        allocated = allocated.allocate(Money.ofMinor(purse.creditLimit(), currency));
      }
      ordinal++;
    }
    return allocated;
  }

  /** The same with so much more allocated, or less. */
  public Credit allocate(Money more) {
    CreditPool pool = of(more.currency());
    return more.isZero()
        ? this
        : new Credit(
            pools.put(more.currency(), new CreditPool(pool.total(), pool.allocated().plus(more))));
  }
}
