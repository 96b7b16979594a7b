package org.bursar.exchange.focus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;

/**
 * A month of a bill in one currency, all accounts together.
 *
 * @param before what the books have
 * @param after what the files have, each account rounded once
 * @param exact what the files have, not rounded
 */
public record BillTotal(Period period, Money before, Money after, BigDecimal exact) {

  private record Key(Period period, Currency currency) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int periods = period.compareTo(other.period);
      return periods != 0 ? periods : currency.compareTo(other.currency);
    }
  }

  /** By how much the month would change. */
  public Money difference() {
    return after.minus(before);
  }

  /** What rounding added to the bill; negative if it took something away. */
  public BigDecimal rounding() {
    return after.decimal().subtract(exact);
  }

  /** The totals of these charges, by month, then currency. */
  static List<BillTotal> of(List<ChargeChange> charges) {
    Map<Key, BillTotal> totals = new TreeMap<>();
    for (ChargeChange charge : charges) {
      totals.merge(
          new Key(charge.period(), charge.after().currency()),
          new BillTotal(charge.period(), charge.known(), charge.after(), charge.exact()),
          BillTotal::plus);
    }
    return new ArrayList<>(totals.values());
  }

  private BillTotal plus(BillTotal other) {
    return new BillTotal(
        period, before.plus(other.before), after.plus(other.after), exact.add(other.exact));
  }
}
