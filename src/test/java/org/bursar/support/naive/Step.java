package org.bursar.support.naive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.FundsCommand;

/**
 * One command of a sequence, which may lose any of its steps and still means something.
 *
 * @param key its number in the sequence as it was first made
 * @param pause how long after the step before it
 * @param of of a reversal: the key of the step that it reverses; else 0
 */
record Step(int key, Duration pause, Command command, int of) {

  Step later(Duration more) {
    return new Step(key, pause.plus(more), command, of);
  }

  Step withoutPause() {
    return new Step(key, Duration.ZERO, command, of);
  }

  /** The same with half of every amount. */
  Step halved() {
    Command half =
        switch (command) {
          case FundsCommand.OpenBalance c ->
              new FundsCommand.OpenBalance(
                  c.account(),
                  half(c.ownCash()),
                  c.creditRefunds() == null ? null : half(c.creditRefunds()),
                  c.remark());
          case FundsCommand.TopUp c ->
              new FundsCommand.TopUp(c.account(), half(c.amount()), c.remark());
          case FundsCommand.RecordCharges c ->
              new FundsCommand.RecordCharges(
                  c.account(), c.period(), half(c.amount()), c.source(), null, null);
          case FundsCommand.SettleBills c when c.amount() != null ->
              new FundsCommand.SettleBills(c.account(), half(c.amount()));
          case FundsCommand.AddCreditRefund c ->
              new FundsCommand.AddCreditRefund(c.account(), half(c.amount()), c.remark());
          case FundsCommand.Transfer c ->
              new FundsCommand.Transfer(c.from(), c.to(), half(c.amount()), c.remark());
          case FundsCommand.Reclaim c ->
              new FundsCommand.Reclaim(c.from(), c.to(), half(c.amount()), c.remark());
          case FundsCommand.SetEnterpriseCredit c ->
              new FundsCommand.SetEnterpriseCredit(half(c.amount()), c.currency());
          case FundsCommand.SetCreditLimit c ->
              new FundsCommand.SetCreditLimit(c.account(), half(c.amount()));
          case FundsCommand.SetLowBalanceAlert c ->
              new FundsCommand.SetLowBalanceAlert(c.account(), half(c.threshold()));
          default -> command;
        };
    return new Step(key, pause, half, of);
  }

  private static Amount half(Amount amount) {
    BigDecimal value = amount.value();
    return new Amount(value.divide(BigDecimal.TWO, value.scale(), RoundingMode.DOWN));
  }
}
