package org.bursar.support.naive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.bursar.support.naive.NaiveLedger.Pot;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;

/** Amounts where rules decide: at the figures of the model as it stands. */
final class RandomAmounts {

  private final Random random;

  RandomAmounts(Random random) {
    this.random = random;
  }

  /** An amount at a figure of an account, or beside it by a minor unit. */
  Amount of(NaiveLedger ledger, AccountId a, AccountId b) {
    NaiveLedger.Who who = ledger.accounts.get(a);
    int decimals = who == null ? 2 : who.currency.decimals();
    BigDecimal figure = who == null ? BigDecimal.ONE : figure(ledger, who, a, b);
    BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
    BigDecimal value =
        switch (random.nextInt(10)) {
          case 0 -> figure.add(unit);
          case 1 -> figure.subtract(unit);
          case 2, 3, 4 -> figure.divide(BigDecimal.valueOf(2 + random.nextInt(3)), RoundingMode.UP);
          default -> figure;
        };
    if (value.signum() == 0 && random.nextInt(12) != 0) {
      value = BigDecimal.valueOf(random.nextInt(300) + 1L);
    }
    value = random.nextInt(40) == 0 ? value : value.abs();
    int scale = random.nextInt(40) == 0 ? decimals + 1 : decimals;
    return new Amount(value.setScale(scale, RoundingMode.DOWN));
  }

  private BigDecimal figure(NaiveLedger ledger, NaiveLedger.Who who, AccountId a, AccountId b) {
    return switch (random.nextInt(16)) {
      case 0 -> ledger.pot(a, Pot.OWN);
      case 1 -> ledger.pot(a, Pot.TRANSFERRED_IN);
      case 2, 3 -> ledger.available(a);
      case 4 -> ledger.previous(a);
      case 5 ->
          random.nextBoolean() ? ledger.limit(a) : ledger.limit(a).subtract(ledger.available(a));
      case 6 -> ledger.accounts.containsKey(b) ? ledger.granted(b, a) : BigDecimal.ZERO;
      case 7 -> ledger.free(who.currency);
      case 8 -> ledger.transferable(a).amount();
      case 9 -> ledger.cash(a);
      case 10 ->
          random.nextInt(4) == 0
              ? new BigDecimal("10000000000000").movePointLeft(who.currency.decimals())
              : ledger.pot(a, Pot.REFUNDS);
      default -> BigDecimal.valueOf(random.nextInt(300) + 1L);
    };
  }
}
