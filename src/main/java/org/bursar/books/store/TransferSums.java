package org.bursar.books.store;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bursar.books.journal.TransferTotals;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Accounts;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;

/** Sums up records: a currency at a time, exactly, wider than 64 bits. */
public final class TransferSums {

  /** Beyond any amount, and so small that two of it fit. */
  private static final long FULL = Long.MAX_VALUE / 2;

  private final Map<Currency, Sum> given = new HashMap<>();
  private final Map<Currency, Sum> taken = new HashMap<>();
  private final Sum[] givenOf;
  private final Sum[] takenOf;
  private long count;

  /** Sums over records between these accounts. */
  public TransferSums(Accounts accounts) {
    givenOf = new Sum[accounts.count()];
    takenOf = new Sum[accounts.count()];
    for (Account account : accounts.byOrdinal()) {
      givenOf[account.ordinal()] = given.computeIfAbsent(account.currency(), _ -> new Sum());
      takenOf[account.ordinal()] = taken.computeIfAbsent(account.currency(), _ -> new Sum());
    }
  }

  private static final class Sum {
    private BigInteger whole = BigInteger.ZERO;
    private long part;
    private boolean any;

    void add(long minor) {
      any = true;
      part += minor;
      if (part >= FULL) {
        settle();
      }
    }

    BigInteger settle() {
      whole = whole.add(BigInteger.valueOf(part));
      part = 0;
      return whole;
    }
  }

  void add(int from, boolean reclaim, long minor) {
    (reclaim ? takenOf : givenOf)[from].add(minor);
    count++;
  }

  /** What was added so far. */
  public TransferTotals totals() {
    return new TransferTotals(count, money(given), money(taken));
  }

  private static SortedMap<Currency, Money> money(Map<Currency, Sum> sums) {
    SortedMap<Currency, Money> money = new TreeMap<>();
    sums.forEach(
        (currency, sum) -> {
          if (sum.any) {
            money.put(currency, Money.ofMinor(sum.settle(), currency));
          }
        });
    return money;
  }
}
