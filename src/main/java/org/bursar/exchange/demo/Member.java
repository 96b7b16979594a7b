package org.bursar.exchange.demo;

import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.UnitId;

/**
 * An account of the demo.
 *
 * @param index its place in the cast; 0 is the management account
 * @param scale about what it is charged in a month, in minor units of its currency
 * @param treasury the index of the account from which it usually gets money; its own if it is one
 */
record Member(
    int index,
    AccountId id,
    String name,
    Currency currency,
    UnitId unit,
    long scale,
    int treasury,
    Part part) {

  /** What an account is in the story for. */
  enum Part {
    /** Gives money to others. */
    TREASURY,
    /** Works. */
    WORKING,
    /** Joins later, by an invitation. */
    LATE,
    /** Is charged more than it has. */
    OVERDUE,
    /** Has no money and leaves. */
    LEAVING
  }

  /** An amount of its currency. */
  Amount amount(long minor) {
    return Amount.of(Money.ofMinor(minor, currency));
  }

  /** An amount that a person would choose: of whole tens, hundreds or thousands; never nothing. */
  long round(long minor) {
    long unit = minor >= 1_000_000 ? 100_000 : minor >= 100_000 ? 10_000 : 1_000;
    return Math.max(unit, minor / unit * unit);
  }
}
