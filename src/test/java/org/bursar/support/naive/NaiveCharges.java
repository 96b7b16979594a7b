package org.bursar.support.naive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Period;

/** Charges as they were stated, months as they were closed, and what was paid (section 3). */
class NaiveCharges {

  /** A source's total of a period, as it was stated. */
  record Charge(
      AccountId account, Period period, String source, BigDecimal total, boolean whileClosed) {

    Charge whileOpen() {
      return new Charge(account, period, source, total, false);
    }
  }

  /** An entry paid so much of a period; below zero: used a credit. */
  record Paid(long entry, AccountId account, Period period, BigDecimal amount) {}

  final List<Charge> charges = new ArrayList<>();
  final List<Paid> paid = new ArrayList<>();
  final Set<Period> named = new TreeSet<>();
  Period closedThrough;

  boolean isClosed(Period period) {
    return closedThrough != null && period.compareTo(closedThrough) <= 0;
  }

  BigDecimal current(AccountId account) {
    return unsettled(account, period -> !isClosed(period));
  }

  BigDecimal previous(AccountId account) {
    return unsettled(account, this::isClosed);
  }

  /** What of an account's periods is charged and not paid. */
  BigDecimal unsettled(AccountId account, Predicate<Period> which) {
    BigDecimal charged = charged(each -> each.account.equals(account) && which.test(each.period));
    return charged.subtract(paid(each -> each.account.equals(account) && which.test(each.period)));
  }

  /** The totals of all sources, of which the last one stated counts. */
  BigDecimal charged(Predicate<Charge> which) {
    Map<List<Object>, BigDecimal> last = new HashMap<>();
    for (Charge charge : charges) {
      if (which.test(charge)) {
        last.put(List.of(charge.account, charge.period, charge.source), charge.total);
      }
    }
    return sum(List.copyOf(last.values()));
  }

  /** Whether a total of a month was changed while it was closed. */
  boolean isCorrected(Period period, Predicate<AccountId> whose) {
    Map<List<Object>, BigDecimal> last = new HashMap<>();
    boolean corrected = false;
    for (Charge charge : charges) {
      if (charge.period.equals(period) && whose.test(charge.account)) {
        BigDecimal was = last.put(List.of(charge.account, charge.source), charge.total);
        BigDecimal before = was == null ? BigDecimal.ZERO : was;
        corrected |= charge.whileClosed && before.compareTo(charge.total) != 0;
      }
    }
    return corrected;
  }

  BigDecimal paid(Predicate<Paid> which) {
    return sum(paid.stream().filter(which).map(Paid::amount).toList());
  }

  static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
