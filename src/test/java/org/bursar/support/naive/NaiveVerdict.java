package org.bursar.support.naive;

import static org.bursar.vocabulary.RefusalCode.AMOUNT_INVALID;
import static org.bursar.vocabulary.RefusalCode.CONTRACT_NOT_PENDING;
import static org.bursar.vocabulary.RefusalCode.EXCEEDS_ALLOCATABLE_CREDIT;
import static org.bursar.vocabulary.RefusalCode.PERIOD_INVALID;
import static org.bursar.vocabulary.RefusalCode.THRESHOLD_INVALID;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ACCOUNT;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ENTRY;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.bursar.support.naive.NaiveLedger.Pot;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.CreditContract;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.OrganizationCommand.RemoveAccount;
import org.bursar.vocabulary.Refusal;

/**
 * What speaks against a command of money: everything that does is gathered, and the first in the
 * order of precedence is the answer (domain, sections 2 to 6, 9 and 11).
 */
final class NaiveVerdict extends NaiveObjections {

  private NaiveVerdict(NaiveLedger ledger) {
    super(ledger);
  }

  /** The refusal of a command at an instant; null if nothing speaks against it. */
  static Refusal of(NaiveLedger ledger, FundsCommand command, Instant at) {
    NaiveVerdict verdict = new NaiveVerdict(ledger);
    if (verdict.knows(command)) {
      verdict.judge(command, at);
    }
    return verdict.first();
  }

  /** What of its money speaks against removing a member; null if nothing does. */
  static Refusal ofRemoval(NaiveLedger ledger, RemoveAccount command) {
    NaiveVerdict verdict = new NaiveVerdict(ledger);
    verdict.removal(command.account());
    return verdict.first();
  }

  private boolean knows(FundsCommand command) {
    for (AccountId account : named(command)) {
      if (!ledger.accounts.containsKey(account)) {
        fault(UNKNOWN_ACCOUNT);
      }
    }
    if (command instanceof FundsCommand.ReverseEntry c
        && (c.entry() < 1 || c.entry() > ledger.entry)) {
      fault(UNKNOWN_ENTRY);
    }
    return first() == null;
  }

  private static List<AccountId> named(FundsCommand command) {
    return switch (command) {
      case FundsCommand.OpenBalance c -> List.of(c.account());
      case FundsCommand.TopUp c -> List.of(c.account());
      case FundsCommand.RecordCharges c -> List.of(c.account());
      case FundsCommand.SettleBills c -> List.of(c.account());
      case FundsCommand.AddCreditRefund c -> List.of(c.account());
      case FundsCommand.Transfer c -> List.of(c.from(), c.to());
      case FundsCommand.Reclaim c -> List.of(c.from(), c.to());
      case FundsCommand.SetCreditLimit c -> List.of(c.account());
      case FundsCommand.ConfirmCreditContract c -> List.of(c.account());
      case FundsCommand.SetLowBalanceAlert c -> List.of(c.account());
      case FundsCommand.DisableLowBalanceAlert c -> List.of(c.account());
      case FundsCommand.CloseMonth _,
          FundsCommand.ReopenMonth _,
          FundsCommand.ReverseEntry _,
          FundsCommand.SetEnterpriseCredit _,
          FundsCommand.SendReminders _ ->
          List.of();
    };
  }

  private void judge(FundsCommand command, Instant at) {
    switch (command) {
      case FundsCommand.OpenBalance c -> opening(c);
      case FundsCommand.TopUp c -> {
        remark(c.remark());
        if (isAmount(c.amount(), currency(c.account()), 1)) {
          fits(c.account(), Pot.OWN, c.amount().value());
        }
      }
      case FundsCommand.AddCreditRefund c -> {
        remark(c.remark());
        if (isAmount(c.amount(), currency(c.account()), 1)) {
          fits(c.account(), Pot.REFUNDS, c.amount().value());
        }
      }
      case FundsCommand.RecordCharges c -> {
        // Charges are never refused for their size (section 11).
        check(c.amount().value().scale() > currency(c.account()).decimals(), AMOUNT_INVALID);
        check(c.period().start(ledger.zone).isAfter(at), PERIOD_INVALID);
      }
      case FundsCommand.CloseMonth c ->
          check(
              ledger.isClosed(c.period()) || c.period().next().start(ledger.zone).isAfter(at),
              PERIOD_INVALID);
      case FundsCommand.ReopenMonth c -> {
        remark(c.remark());
        check(!c.period().equals(ledger.closedThrough), PERIOD_INVALID);
        for (AccountId each : ledger.accounts.keySet()) {
          BigDecimal paid =
              ledger.paid(p -> p.account().equals(each) && p.period().equals(c.period()));
          check(paid.signum() != 0, PERIOD_INVALID);
        }
      }
      case FundsCommand.SettleBills c -> settlement(c);
      case FundsCommand.ReverseEntry c -> reversal(c);
      case FundsCommand.Transfer c -> transfer(c);
      case FundsCommand.Reclaim c -> reclaim(c);
      case FundsCommand.SetEnterpriseCredit c -> {
        center();
        isAmount(c.amount(), c.currency(), 0);
        BigDecimal allocated = ledger.allocated(c.currency());
        if (c.amount().value().compareTo(allocated) < 0) {
          fault(EXCEEDS_ALLOCATABLE_CREDIT, "allocatable", ledger.free(c.currency()), c.currency());
        }
      }
      case FundsCommand.SetCreditLimit c -> limit(c);
      case FundsCommand.ConfirmCreditContract c -> {
        center();
        notRemoved(c.account());
        check(ledger.contract(c.account()) != CreditContract.UNCONFIRMED, CONTRACT_NOT_PENDING);
      }
      case FundsCommand.SetLowBalanceAlert c -> {
        notRemoved(c.account());
        check(!isWritten(c.threshold(), currency(c.account()), 1), THRESHOLD_INVALID);
      }
      case FundsCommand.DisableLowBalanceAlert c -> notRemoved(c.account());
      case FundsCommand.SendReminders _ -> {}
    }
  }
}
