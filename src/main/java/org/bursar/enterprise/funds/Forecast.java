package org.bursar.enterprise.funds;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;
import org.jspecify.annotations.Nullable;

/**
 * For how long an account's balance lasts if it is charged as it was: by its own charges of this
 * month so far and of the month before.
 *
 * @param perDay what it was charged a day, rounded to the minor unit
 * @param days whole days until nothing is available any more
 */
public record Forecast(Money perDay, int days) {

  /** Beyond this nobody asks any more. */
  private static final int MOST_DAYS = 3_650;

  /** The forecast of a purse on a day; null if nothing was charged, or nothing is available. */
  public static @Nullable Forecast of(Purse purse, Currency currency, LocalDate today) {
    Period now = Period.of(today.getYear(), today.getMonthValue());
    Period before = now.previous();
    BigInteger charged = BigInteger.ZERO;
    for (Charges.Charge charge : purse.charges().list()) {
      if (charge.period().equals(now) || charge.period().equals(before)) {
        charged = charged.add(BigInteger.valueOf(charge.amountMinor()));
      }
    }
    Money available = Balance.of(purse, currency, null).available();
    if (charged.signum() <= 0 || !available.isPositive()) {
      return null;
    }
    LocalDate first = LocalDate.of(before.year(), before.month(), 1);
    BigInteger over = BigInteger.valueOf(ChronoUnit.DAYS.between(first, today) + 1);
    BigInteger days = available.wideMinor().multiply(over).divide(charged);
    BigInteger twice = charged.shiftLeft(1).add(over).divide(over.shiftLeft(1));
    return new Forecast(
        Money.ofMinor(twice, currency), days.min(BigInteger.valueOf(MOST_DAYS)).intValueExact());
  }
}
