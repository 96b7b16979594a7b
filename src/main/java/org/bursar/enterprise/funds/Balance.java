package org.bursar.enterprise.funds;

import java.util.ArrayList;
import java.util.List;
import org.bursar.vocabulary.Bound;
import org.bursar.vocabulary.CreditContract;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;
import org.jspecify.annotations.Nullable;

/**
 * One account's balance (domain, section 3).
 *
 * @param creditLimit what is allocated; it counts only with an effective contract
 * @param unsettledCurrent charges of open months not yet paid
 * @param unsettledPrevious charges of closed months not yet paid; a credit is negative
 * @param recorded whether any cash or credit was ever recorded
 */
public record Balance(
    Money ownCash,
    Money transferredIn,
    Money creditLimit,
    CreditContract contract,
    Money creditRefunds,
    Money unsettledCurrent,
    Money unsettledPrevious,
    boolean recorded) {

  /** A term of the formula. */
  public enum Term {
    OWN_CASH,
    TRANSFERRED_IN,
    CREDIT_LIMIT,
    CREDIT_REFUNDS,
    UNSETTLED_CURRENT,
    UNSETTLED_PREVIOUS
  }

  /**
   * One line of the explanation: a term, what it adds (or takes, then negative), the sum so far.
   */
  public record Line(Term term, Money amount, Money sum) {}

  /** The balance of a purse in a currency, with the months closed so far. */
  public static Balance of(Purse purse, Currency currency, @Nullable Period closedThrough) {
    return new Balance(
        Money.ofMinor(purse.ownCash(), currency),
        Money.ofMinor(purse.transferredIn(), currency),
        Money.ofMinor(purse.creditLimit(), currency),
        purse.contract(),
        Money.ofMinor(purse.creditRefunds(), currency),
        purse.charges().current(closedThrough, currency),
        purse.charges().previous(closedThrough, currency),
        purse.isRecorded());
  }

  /** Its currency. */
  public Currency currency() {
    return ownCash.currency();
  }

  /** Own cash and transferred-in. */
  public Money cash() {
    return ownCash.plus(transferredIn);
  }

  /** The limit if its contract is in effect, else nothing. */
  public Money effectiveLimit() {
    return contract == CreditContract.EFFECTIVE ? creditLimit : Money.zero(currency());
  }

  /** What the account can spend now; it can be negative. */
  public Money available() {
    return cash()
        .plus(effectiveLimit())
        .plus(creditRefunds)
        .minus(unsettledCurrent)
        .minus(unsettledPrevious);
  }

  /** Whether available is below zero. */
  public boolean isOverdue() {
    return available().isNegative();
  }

  /** The most that can be transferred out: {@code max(0, min(own cash, available))}. */
  public Maximum transferable() {
    Money available = available();
    return ownCash.compareTo(available) <= 0
        ? new Maximum(ownCash, Bound.OWN_CASH)
        : new Maximum(available.max(Money.zero(currency())), Bound.AVAILABLE);
  }

  /**
   * The most that a giver can take back: {@code max(0, min(transferred-in, granted, available))}.
   */
  public Maximum reclaimable(Money granted) {
    Maximum least = new Maximum(transferredIn, Bound.TRANSFERRED_IN);
    least = granted.compareTo(least.amount()) < 0 ? new Maximum(granted, Bound.GRANTED) : least;
    Money available = available();
    return available.compareTo(least.amount()) < 0
        ? new Maximum(available.max(Money.zero(currency())), Bound.AVAILABLE)
        : least;
  }

  /** How the available balance is made up, line by line; the last sum is the balance. */
  public List<Line> explanation() {
    List<Line> lines = new ArrayList<>();
    Money sum = Money.zero(currency());
    for (Term term : Term.values()) {
      Money amount = amount(term);
      sum = sum.plus(amount);
      lines.add(new Line(term, amount, sum));
    }
    return lines;
  }

  private Money amount(Term term) {
    return switch (term) {
      case OWN_CASH -> ownCash;
      case TRANSFERRED_IN -> transferredIn;
      case CREDIT_LIMIT -> effectiveLimit();
      case CREDIT_REFUNDS -> creditRefunds;
      case UNSETTLED_CURRENT -> unsettledCurrent.negated();
      case UNSETTLED_PREVIOUS -> unsettledPrevious.negated();
    };
  }
}
