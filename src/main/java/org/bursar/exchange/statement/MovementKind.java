package org.bursar.exchange.statement;

import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.FundsEvent;

/** What a line of a statement is, seen from its account. */
public enum MovementKind {
  OPENING_BALANCE,
  TOP_UP,
  TRANSFER_OUT,
  TRANSFER_IN,
  /** It took back what it had given. */
  RECLAIM_IN,
  /** What it held was taken back. */
  RECLAIM_OUT,
  CHARGES,
  SETTLEMENT,
  CREDIT_REFUND,
  CREDIT_LIMIT,
  CREDIT_CONTRACT,
  REVERSAL,
  /** What moves no money: it is never listed. */
  NONE;

  static MovementKind of(FundsEvent event, AccountId account) {
    return switch (event) {
      case FundsEvent.BalanceOpened _ -> OPENING_BALANCE;
      case FundsEvent.ToppedUp _ -> TOP_UP;
      case FundsEvent.Transferred e -> e.from().equals(account) ? TRANSFER_OUT : TRANSFER_IN;
      case FundsEvent.Reclaimed e -> e.from().equals(account) ? RECLAIM_OUT : RECLAIM_IN;
      case FundsEvent.ChargesRecorded _ -> CHARGES;
      case FundsEvent.BillsSettled _ -> SETTLEMENT;
      case FundsEvent.CreditRefunded _ -> CREDIT_REFUND;
      case FundsEvent.CreditLimitSet _ -> CREDIT_LIMIT;
      case FundsEvent.CreditContractConfirmed _ -> CREDIT_CONTRACT;
      case FundsEvent.EntryReversed _ -> REVERSAL;
      case FundsEvent.MonthClosed _,
          FundsEvent.MonthReopened _,
          FundsEvent.EnterpriseCreditSet _,
          FundsEvent.LowBalanceAlertSet _,
          FundsEvent.LowBalanceAlertDisabled _,
          FundsEvent.RemindersSent _ ->
          NONE;
    };
  }
}
