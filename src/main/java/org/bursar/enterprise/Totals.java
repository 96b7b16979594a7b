package org.bursar.enterprise;

import io.vavr.Tuple2;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import org.bursar.enterprise.funds.Balance;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;

/** What the accounts of a unit's subtree have together, per currency; nothing is netted. */
public record Totals(SortedMap<Currency, Total> byCurrency) {

  /** No accounts. */
  public static final Totals NONE = new Totals(TreeMap.empty());

  /**
   * The sums of one currency.
   *
   * @param available of those that are not overdue
   * @param overdue of those that are: what they lack, below zero
   * @param unrecorded how many of the accounts have no balance recorded
   * @param unrecordedOverdue what those of them lack that are overdue
   * @param unrecordedOverdueAccounts how many those are
   */
  public record Total(
      Money available,
      Money overdue,
      Money ownCash,
      int accounts,
      int overdueAccounts,
      int unrecorded,
      Money unrecordedOverdue,
      int unrecordedOverdueAccounts) {

    static Total none(Currency currency) {
      Money zero = Money.zero(currency);
      return new Total(zero, zero, zero, 0, 0, 0, zero, 0);
    }

    static Total of(Balance balance) {
      Money zero = Money.zero(balance.currency());
      Money available = balance.available();
      boolean overdue = available.isNegative();
      boolean hidden = overdue && !balance.recorded();
      return new Total(
          overdue ? zero : available,
          overdue ? available : zero,
          balance.ownCash(),
          1,
          overdue ? 1 : 0,
          balance.recorded() ? 0 : 1,
          hidden ? available : zero,
          hidden ? 1 : 0);
    }

    /** What is to be added where an account stays that had one balance and has the other. */
    static Total change(Balance before, Balance after) {
      return of(after).plus(of(before).negated());
    }

    Total plus(Total other) {
      return new Total(
          available.plus(other.available),
          overdue.plus(other.overdue),
          ownCash.plus(other.ownCash),
          accounts + other.accounts,
          overdueAccounts + other.overdueAccounts,
          unrecorded + other.unrecorded,
          unrecordedOverdue.plus(other.unrecordedOverdue),
          unrecordedOverdueAccounts + other.unrecordedOverdueAccounts);
    }

    Total negated() {
      return new Total(
          available.negated(),
          overdue.negated(),
          ownCash.negated(),
          -accounts,
          -overdueAccounts,
          -unrecorded,
          unrecordedOverdue.negated(),
          -unrecordedOverdueAccounts);
    }

    /** What the overdue accounts lack, those without a recorded balance counted apart. */
    public Money recordedOverdue() {
      return overdue.minus(unrecordedOverdue);
    }

    /** How many accounts are overdue, those without a recorded balance counted apart. */
    public int recordedOverdueAccounts() {
      return overdueAccounts - unrecordedOverdueAccounts;
    }
  }

  /** The totals of one account. */
  static Totals of(Balance balance) {
    return new Totals(TreeMap.of(balance.currency(), Total.of(balance)));
  }

  /** How many accounts there are, of all currencies. */
  public int accounts() {
    return byCurrency.values().map(Total::accounts).sum().intValue();
  }

  /** The sum; a currency of which no account is left is gone. */
  Totals plus(Totals other) {
    Totals sums = this;
    for (Tuple2<Currency, Total> more : other.byCurrency) {
      sums = sums.plus(more._1(), more._2());
    }
    return sums;
  }

  /** The sum with so much of one currency. */
  Totals plus(Currency currency, Total more) {
    Total there = byCurrency.getOrElse(currency, null);
    Total sum = there == null ? more : there.plus(more);
    return new Totals(
        sum.accounts() == 0 ? byCurrency.remove(currency) : byCurrency.put(currency, sum));
  }

  /** The difference. */
  Totals minus(Totals other) {
    return plus(new Totals(other.byCurrency.mapValues(Total::negated)));
  }
}
