package org.bursar.enterprise.funds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.FundsEvent.BillsSettled.Part;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.Source;
import org.jspecify.annotations.Nullable;

/**
 * One account's charges per period and source, and what of each period was settled. Sorted arrays,
 * for there are a dozen of them in each of 100,000 accounts.
 */
public final class Charges {

  private static final Comparator<Charge> ORDER =
      (one, other) -> {
        int periods = one.period.compareTo(other.period);
        return periods != 0 ? periods : one.source.compareTo(other.source);
      };

  /** None, and nothing settled. */
  public static final Charges NONE = new Charges(List.of(), List.of());

  private final Charge[] charges;
  private final Settled[] settled;

  /** A source's total of a period, in minor units. */
  public record Charge(Period period, Source source, long amountMinor) {}

  /** What of a period was settled, in minor units. */
  public record Settled(Period period, long amountMinor) {}

  /** These charges and settled amounts, in any order. */
  public Charges(List<Charge> charges, List<Settled> settled) {
    this.charges = charges.toArray(Charge[]::new);
    this.settled = settled.toArray(Settled[]::new);
    // Nearly always in order already, which costs one comparison each.
    Arrays.sort(this.charges, ORDER);
    Arrays.sort(this.settled, Comparator.comparing(Settled::period));
  }

  /** Each period and source, in order. */
  public List<Charge> list() {
    return List.of(charges);
  }

  /** Each period of which something is settled, in order. */
  public List<Settled> settled() {
    return List.of(settled);
  }

  /** The total of a period from one source; null if it never named one. */
  public @Nullable Long amountMinor(Period period, Source source) {
    for (Charge charge : charges) {
      if (charge.period.equals(period) && charge.source.equals(source)) {
        return charge.amountMinor;
      }
    }
    return null;
  }

  /** What of a period was settled; 0 if nothing was. */
  public long settledMinor(Period period) {
    for (Settled one : settled) {
      if (one.period.equals(period)) {
        return one.amountMinor;
      }
    }
    return 0;
  }

  /** Charges of the periods after the last closed month, less what was settled of them. */
  public Money current(@Nullable Period closedThrough, Currency currency) {
    return unsettled(closedThrough, false, currency);
  }

  /** Charges of the closed months, less what was settled of them; a credit is negative. */
  public Money previous(@Nullable Period closedThrough, Currency currency) {
    return unsettled(closedThrough, true, currency);
  }

  private Money unsettled(@Nullable Period closedThrough, boolean closed, Currency currency) {
    try {
      long sum = 0;
      for (Charge charge : charges) {
        if (isClosed(charge.period, closedThrough) == closed) {
          sum = Math.addExact(sum, charge.amountMinor);
        }
      }
      for (Settled one : settled) {
        if (isClosed(one.period, closedThrough) == closed) {
          sum = Math.subtractExact(sum, one.amountMinor);
        }
      }
      return Money.ofMinor(sum, currency);
    } catch (ArithmeticException e) {
      return unsettledOfAnySize(closedThrough, closed, currency);
    }
  }

  /** The same where numbers of 64 bits do not do on the way. */
  private Money unsettledOfAnySize(
      @Nullable Period closedThrough, boolean closed, Currency currency) {
    Money sum = Money.zero(currency);
    for (Charge charge : charges) {
      if (isClosed(charge.period, closedThrough) == closed) {
        sum = sum.plus(Money.ofMinor(charge.amountMinor, currency));
      }
    }
    for (Settled one : settled) {
      if (isClosed(one.period, closedThrough) == closed) {
        sum = sum.minus(Money.ofMinor(one.amountMinor, currency));
      }
    }
    return sum;
  }

  private static boolean isClosed(Period period, @Nullable Period closedThrough) {
    return closedThrough != null && !period.isAfter(closedThrough);
  }

  /** What each closed period still owes, oldest first; a credit is negative, what is 0 left out. */
  public Map<Period, Money> unsettledByPeriod(@Nullable Period closedThrough, Currency currency) {
    Map<Period, Money> open = new TreeMap<>();
    for (Charge charge : charges) {
      if (isClosed(charge.period, closedThrough)) {
        open.merge(charge.period, Money.ofMinor(charge.amountMinor, currency), Money::plus);
      }
    }
    for (Settled one : settled) {
      if (isClosed(one.period, closedThrough)) {
        open.merge(one.period, Money.ofMinor(-one.amountMinor, currency), Money::plus);
      }
    }
    open.values().removeIf(Money::isZero);
    return open;
  }

  /** The same with another total of a period and source. */
  Charges with(Period period, Source source, long amountMinor) {
    List<Charge> changed = new ArrayList<>(charges.length + 1);
    for (Charge charge : charges) {
      if (!charge.period.equals(period) || !charge.source.equals(source)) {
        changed.add(charge);
      }
    }
    changed.add(new Charge(period, source, amountMinor));
    return new Charges(changed, settled());
  }

  /** The same with these parts settled ({@code sign} 1) or taken back ({@code sign} -1). */
  Charges settle(List<Part> parts, int sign) {
    Map<Period, Long> amounts = new TreeMap<>();
    for (Settled one : settled) {
      amounts.put(one.period, one.amountMinor);
    }
    for (Part part : parts) {
      amounts.merge(part.period(), sign * part.amount().minor(), Math::addExact);
    }
    List<Settled> changed = new ArrayList<>();
    amounts.forEach(
        (period, amount) -> {
          if (amount != 0) {
            changed.add(new Settled(period, amount));
          }
        });
    return new Charges(list(), changed);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Charges that
        && Arrays.equals(charges, that.charges)
        && Arrays.equals(settled, that.settled);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(charges) + Arrays.hashCode(settled);
  }
}
