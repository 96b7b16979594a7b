package org.bursar.exchange.statement;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.Money;

/**
 * What an account had, every movement, and what it had at the end. The changes of the lines sum up
 * to the difference of both.
 *
 * @param account as it was known on the last day
 * @param openingCash own cash and transferred-in before the first day
 * @param openingAvailable the available balance then
 * @param lines in the order of the entries
 */
public record AccountStatement(
    Account account,
    Money openingCash,
    Money openingAvailable,
    List<StatementLine> lines,
    Money closingCash,
    Money closingAvailable) {

  /** Takes its own copy of the lines. */
  public AccountStatement {
    lines = List.copyOf(lines);
  }

  /** Cash that came in. */
  public Money in() {
    return sum(line -> line.cashChange().isPositive(), StatementLine::cashChange);
  }

  /** Cash that went out, as a positive amount. */
  public Money out() {
    return sum(line -> line.cashChange().isNegative(), StatementLine::cashChange).negated();
  }

  /** What was charged, less the credits; booked in these days, whatever months it is of. */
  public Money charged() {
    return sum(line -> line.kind() == MovementKind.CHARGES, StatementLine::availableChange)
        .negated();
  }

  /** Whether there was nothing before, and nothing happened. */
  public boolean isEmpty() {
    return lines.isEmpty() && openingCash.isZero() && openingAvailable.isZero();
  }

  private Money sum(Predicate<StatementLine> which, Function<StatementLine, Money> what) {
    Money sum = Money.zero(account.currency());
    for (StatementLine line : lines) {
      if (which.test(line)) {
        sum = sum.plus(what.apply(line));
      }
    }
    return sum;
  }
}
