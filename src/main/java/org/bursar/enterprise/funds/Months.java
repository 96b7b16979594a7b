package org.bursar.enterprise.funds;

import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which months are closed, and what was charged and settled in each, of all accounts together.
 *
 * @param closedThrough the last closed month: every earlier one is closed too; null if none is
 * @param firstClosed the earliest month that was ever named in a closing; null if none was
 * @param totals by period and currency
 */
public record Months(
    @Nullable Period closedThrough, @Nullable Period firstClosed, SortedMap<Key, Total> totals) {

  /** No charges, nothing closed. */
  public static final Months NONE = new Months(null, null, TreeMap.empty());

  /** A month's charges are summed up per currency. */
  public record Key(Period period, Currency currency) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int periods = period.compareTo(other.period);
      return periods != 0 ? periods : currency.compareTo(other.currency);
    }
  }

  /**
   * A month's sums in one currency.
   *
   * @param settledAccounts of how many accounts something of it is settled
   * @param corrected whether its charges changed while it was closed
   */
  public record Total(Money charges, Money settled, int settledAccounts, boolean corrected) {

    static Total none(Currency currency) {
      return new Total(Money.zero(currency), Money.zero(currency), 0, false);
    }
  }

  /** A row of the months' table. */
  public record Row(Key key, Total total, boolean closed) {}

  /** Whether a month is closed. */
  public boolean isClosed(Period period) {
    return closedThrough != null && !period.isAfter(closedThrough);
  }

  /** Whether anything of a month is settled, in any currency. */
  public boolean isAnySettled(Period period) {
    return of(period).stream().anyMatch(key -> get(key).settledAccounts > 0);
  }

  /** The keys of a month, one for each currency that has charges in it. */
  public List<Key> of(Period period) {
    List<Key> keys = new ArrayList<>();
    for (Key key : totals.keySet()) {
      if (key.period.equals(period)) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** The sums of a month in a currency; of nothing if there are none. */
  public Total get(Key key) {
    return totals.getOrElse(key, Total.none(key.currency));
  }

  /**
   * A row per month and currency with charges, and one of zeros in the enterprise's currency for a
   * month without charges, from the first that is known to the last closed one.
   */
  public List<Row> rows(Currency enterprises) {
    TreeSet<Key> keys = new TreeSet<>(totals.keySet().toJavaSet());
    Period last = closedThrough;
    if (last != null) {
      TreeSet<Integer> charged = new TreeSet<>();
      keys.forEach(key -> charged.add(key.period.index()));
      int first = firstClosed == null ? last.index() : firstClosed.index();
      first = charged.isEmpty() ? first : Math.min(first, charged.first());
      for (int index = first; index <= last.index(); index++) {
        if (!charged.contains(index)) {
          keys.add(new Key(new Period(index), enterprises));
        }
      }
    }
    return keys.stream().map(key -> new Row(key, get(key), isClosed(key.period))).toList();
  }

  Months closed(Period period) {
    Period first = firstClosed == null || period.isBefore(firstClosed) ? period : firstClosed;
    return new Months(period, first, totals);
  }

  Months reopened(Period period) {
    SortedMap<Key, Total> changed = totals;
    for (Key key : of(period)) {
      Total total = get(key);
      changed =
          changed.put(key, new Total(total.charges, total.settled, total.settledAccounts, false));
    }
    return new Months(period.previous(), firstClosed, changed);
  }

  Months charged(Key key, Money difference) {
    Total total = get(key);
    boolean corrected = total.corrected || (isClosed(key.period) && !difference.isZero());
    return with(
        key,
        new Total(total.charges.plus(difference), total.settled, total.settledAccounts, corrected));
  }

  Months settled(Key key, Money difference, int accounts) {
    Total total = get(key);
    return with(
        key,
        new Total(
            total.charges,
            total.settled.plus(difference),
            total.settledAccounts + accounts,
            total.corrected));
  }

  private Months with(Key key, Total total) {
    return new Months(closedThrough, firstClosed, totals.put(key, total));
  }
}
