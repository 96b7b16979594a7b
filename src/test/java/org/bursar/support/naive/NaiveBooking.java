package org.bursar.support.naive;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.bursar.support.naive.NaiveCharges.Charge;
import org.bursar.support.naive.NaiveCharges.Paid;
import org.bursar.support.naive.NaiveLedger.Grant;
import org.bursar.support.naive.NaiveLedger.Line;
import org.bursar.support.naive.NaiveLedger.Pot;
import org.bursar.support.naive.NaiveLedger.Received;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.CreditContract;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Period;

/** Writes what an accepted command of money means into the lines. */
final class NaiveBooking {

  private final NaiveLedger ledger;
  private final NaiveAlerts alerts;

  NaiveBooking(NaiveLedger ledger, NaiveAlerts alerts) {
    this.ledger = ledger;
    this.alerts = alerts;
  }

  void book(FundsCommand command) {
    switch (command) {
      case FundsCommand.OpenBalance c -> {
        received(c.account());
        reversible(c.account());
        line(c.account(), Pot.OWN, c.ownCash().value());
        if (c.creditRefunds() != null) {
          line(c.account(), Pot.REFUNDS, c.creditRefunds().value());
        }
      }
      case FundsCommand.TopUp c -> {
        received(c.account());
        reversible(c.account());
        line(c.account(), Pot.OWN, c.amount().value());
      }
      case FundsCommand.AddCreditRefund c -> {
        reversible(c.account());
        line(c.account(), Pot.REFUNDS, c.amount().value());
      }
      case FundsCommand.RecordCharges c ->
          ledger.charges.add(
              new Charge(
                  c.account(),
                  c.period(),
                  c.source().value(),
                  c.amount().value(),
                  ledger.isClosed(c.period())));
      case FundsCommand.CloseMonth c -> {
        ledger.closedThrough = c.period();
        ledger.named.add(c.period());
      }
      case FundsCommand.ReopenMonth c -> {
        ledger.closedThrough = c.period().previous();
        ledger.charges.replaceAll(
            each -> each.period().equals(c.period()) ? each.whileOpen() : each);
      }
      case FundsCommand.SettleBills c -> settle(c.account(), c.amount());
      case FundsCommand.ReverseEntry c -> reverse(c.entry());
      case FundsCommand.Transfer c -> {
        line(c.from(), Pot.OWN, c.amount().value().negate());
        line(c.to(), Pot.TRANSFERRED_IN, c.amount().value());
        ledger.grants.add(new Grant(c.from(), c.to(), c.amount().value()));
        received(c.to());
      }
      case FundsCommand.Reclaim c -> {
        line(c.from(), Pot.TRANSFERRED_IN, c.amount().value().negate());
        line(c.to(), Pot.OWN, c.amount().value());
        ledger.grants.add(new Grant(c.to(), c.from(), c.amount().value().negate()));
      }
      case FundsCommand.SetEnterpriseCredit c ->
          ledger.totals.put(c.currency().code(), c.amount().value());
      case FundsCommand.SetCreditLimit c -> {
        ledger.limits.put(c.account(), c.amount().value());
        if (ledger.contract(c.account()) != CreditContract.EFFECTIVE) {
          boolean none = c.amount().value().signum() == 0;
          ledger.contracts.put(
              c.account(), none ? CreditContract.NONE : CreditContract.UNCONFIRMED);
        }
      }
      case FundsCommand.ConfirmCreditContract c ->
          ledger.contracts.put(c.account(), CreditContract.EFFECTIVE);
      case FundsCommand.SetLowBalanceAlert c ->
          alerts.set(c.account(), c.threshold().value(), ledger.available(c.account()));
      case FundsCommand.DisableLowBalanceAlert c -> alerts.disable(c.account());
      case FundsCommand.SendReminders _ -> alerts.remind(ledger.at, ledger.zone);
    }
  }

  /** Transferred-in first, then own cash; the oldest period first. */
  private void settle(AccountId account, Amount stated) {
    BigDecimal pay =
        stated != null
            ? stated.value()
            : ledger.previous(account).min(ledger.cash(account)).max(BigDecimal.ZERO);
    if (pay.signum() == 0) {
      return;
    }
    reversible(account);
    BigDecimal fromTransferredIn = ledger.spentFirst(account, pay);
    line(account, Pot.TRANSFERRED_IN, fromTransferredIn.negate());
    line(account, Pot.OWN, pay.subtract(fromTransferredIn).negate());
    BigDecimal rest = pay;
    for (Period period : closedPeriods()) {
      BigDecimal open = ledger.unsettled(account, period::equals);
      BigDecimal part = rest.signum() == 0 ? BigDecimal.ZERO : open.min(rest);
      if (part.signum() != 0) {
        ledger.paid.add(new Paid(ledger.entry, account, period, part));
        rest = rest.subtract(part);
      }
    }
  }

  private List<Period> closedPeriods() {
    TreeSet<Period> periods = new TreeSet<>();
    ledger.charges.stream().map(Charge::period).filter(ledger::isClosed).forEach(periods::add);
    return List.copyOf(periods);
  }

  private void reverse(long entry) {
    ledger.reversed.add(entry);
    for (Line line : List.copyOf(ledger.lines)) {
      if (line.entry() == entry) {
        line(line.account(), line.pot(), line.amount().negate());
      }
    }
    for (Paid paid : List.copyOf(ledger.paid)) {
      if (paid.entry() == entry) {
        ledger.paid.add(
            new Paid(ledger.entry, paid.account(), paid.period(), paid.amount().negate()));
      }
    }
  }

  private void reversible(AccountId account) {
    ledger.reversible.put(ledger.entry, account);
  }

  private void received(AccountId account) {
    ledger.received.add(new Received(ledger.entry, account));
  }

  private void line(AccountId account, Pot pot, BigDecimal amount) {
    ledger.lines.add(new Line(ledger.entry, account, pot, amount));
  }
}
