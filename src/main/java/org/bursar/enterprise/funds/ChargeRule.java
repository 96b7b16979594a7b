package org.bursar.enterprise.funds;

import static org.bursar.vocabulary.RefusalCode.AMOUNT_INVALID;
import static org.bursar.vocabulary.RefusalCode.EXCEEDS_CASH;
import static org.bursar.vocabulary.RefusalCode.EXCEEDS_UNSETTLED;
import static org.bursar.vocabulary.RefusalCode.PERIOD_INVALID;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.FundsEvent.BillsSettled.Part;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;

/** The rules of charges, of closing months and of settling them (domain, section 3). */
final class ChargeRule {

  private ChargeRule() {}

  static Decision record(
      Setup setup, Organization organization, FundsCommand.RecordCharges c, Instant at) {
    Account account = organization.accounts().find(c.account());
    if (account == null) {
      return CashRule.unknown(c.account());
    } else if (c.amount().value().scale() > account.currency().decimals()) {
      return Decision.refuse(AMOUNT_INVALID, "amount", c.amount());
    } else if (c.period().start(setup.zone()).isAfter(at)) {
      return Decision.refuse(PERIOD_INVALID, "period", c.period());
    }
    // Charges are never refused for their size (domain, section 11).
    Money amount = Money.of(c.amount().value(), account.currency());
    return Decision.accept(
        new FundsEvent.ChargesRecorded(c.account(), c.period(), c.source(), amount));
  }

  static Decision close(Setup setup, Funds funds, Period period, Instant at) {
    boolean hasEnded = !period.next().start(setup.zone()).isAfter(at);
    return hasEnded && !funds.months().isClosed(period)
        ? Decision.accept(new FundsEvent.MonthClosed(period))
        : Decision.refuse(PERIOD_INVALID, "period", period);
  }

  static Decision reopen(Funds funds, Period period) {
    boolean isLast = period.equals(funds.months().closedThrough());
    return isLast && !funds.months().isAnySettled(period)
        ? Decision.accept(new FundsEvent.MonthReopened(period))
        : Decision.refuse(PERIOD_INVALID, "period", period);
  }

  static Decision settle(Organization organization, Funds funds, FundsCommand.SettleBills c) {
    Account account = organization.accounts().find(c.account());
    if (account == null) {
      return CashRule.unknown(c.account());
    }
    Balance balance = funds.balance(account.ordinal(), account.currency());
    Money nothing = Money.zero(account.currency());
    Money owed = balance.unsettledPrevious().max(nothing);
    Money amount = owed.min(balance.cash());
    if (c.amount() != null) {
      Money stated = CashRule.positive(c.amount(), account);
      if (stated == null) {
        return Decision.refuse(AMOUNT_INVALID, "amount", c.amount());
      } else if (stated.compareTo(owed) > 0) {
        return Decision.refuse(EXCEEDS_UNSETTLED, "unsettled", owed);
      } else if (stated.compareTo(balance.cash()) > 0) {
        return Decision.refuse(EXCEEDS_CASH, "cash", balance.cash());
      }
      amount = stated;
    }
    if (amount.isZero()) {
      return Decision.accept();
    }
    Money fromTransferredIn = amount.min(balance.transferredIn());
    Map<Period, Money> open =
        funds
            .purse(account.ordinal())
            .charges()
            .unsettledByPeriod(funds.months().closedThrough(), account.currency());
    return Decision.accept(
        new FundsEvent.BillsSettled(
            c.account(), fromTransferredIn, amount.minus(fromTransferredIn), parts(open, amount)));
  }

  /**
   * Pays the oldest period first; a credit of an older period is used before the cash. The parts
   * sum up to the cash.
   */
  static List<Part> parts(Map<Period, Money> open, Money cash) {
    List<Part> parts = new ArrayList<>();
    List<Part> credits = new ArrayList<>();
    Money left = cash;
    for (Map.Entry<Period, Money> period : open.entrySet()) {
      if (period.getValue().isNegative()) {
        credits.add(new Part(period.getKey(), period.getValue()));
        continue;
      }
      Money owed = period.getValue();
      while (!credits.isEmpty() && owed.isPositive() && left.isPositive()) {
        Part credit = credits.removeFirst();
        Money used = owed.min(credit.amount().negated());
        owed = owed.minus(used);
        parts.add(new Part(credit.period(), used.negated()));
        Money unused = credit.amount().plus(used);
        if (!unused.isZero()) {
          credits.addFirst(new Part(credit.period(), unused));
        }
      }
      Money paid = owed.min(left);
      left = left.minus(paid);
      Money settled = period.getValue().minus(owed).plus(paid);
      if (!settled.isZero()) {
        parts.add(new Part(period.getKey(), settled));
      }
    }
    return merged(parts);
  }

  private static List<Part> merged(List<Part> parts) {
    Map<Period, Money> sums = new java.util.TreeMap<>();
    parts.forEach(part -> sums.merge(part.period(), part.amount(), Money::plus));
    List<Part> merged = new ArrayList<>();
    sums.forEach((period, amount) -> merged.add(new Part(period, amount)));
    return merged;
  }
}
