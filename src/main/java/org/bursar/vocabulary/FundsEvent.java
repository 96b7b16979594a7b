package org.bursar.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about money. */
public sealed interface FundsEvent extends Event {

  /** An event that a later entry may reverse. */
  sealed interface Reversible extends FundsEvent {

    /** Whose money it moved. */
    AccountId account();
  }

  /** What an account had before its books began. */
  record BalanceOpened(AccountId account, Money ownCash, Money creditRefunds)
      implements Reversible {}

  /** Own cash came in from the bank. */
  record ToppedUp(AccountId account, Money amount) implements Reversible {}

  /** A source's total of a period is now this. */
  record ChargesRecorded(AccountId account, Period period, Source source, Money amount)
      implements FundsEvent {}

  /** This month and every earlier one are closed, for all accounts. */
  record MonthClosed(Period period) implements FundsEvent {}

  /** This month, the last closed one, is open again. */
  record MonthReopened(Period period) implements FundsEvent {}

  /** Unsettled previous charges were paid; the parts sum up to what was taken from both pots. */
  record BillsSettled(
      AccountId account, Money fromTransferredIn, Money fromOwnCash, List<Part> parts)
      implements Reversible {

    /** Takes its own copy of the parts. */
    public BillsSettled {
      parts = List.copyOf(parts);
    }

    /** What of a period was settled; negative where a credit of that period was used. */
    public record Part(Period period, Money amount) {}
  }

  /** A purchase that was paid on credit came back. */
  record CreditRefunded(AccountId account, Money amount) implements Reversible {}

  /** The opposite of an entry's event was posted. */
  record EntryReversed(long entry, Reversible reversed) implements FundsEvent {}

  /** Own cash of one account became transferred-in of another. */
  record Transferred(long number, AccountId from, AccountId to, Money amount)
      implements FundsEvent {}

  /** Transferred-in of one account went back into the own cash of the account that gave it. */
  record Reclaimed(long number, AccountId from, AccountId to, Money amount) implements FundsEvent {}

  /** So much credit the enterprise has in a currency. */
  record EnterpriseCreditSet(Money amount) implements FundsEvent {}

  /** So much of the enterprise's credit is an account's, and so its contract stands. */
  record CreditLimitSet(AccountId account, Money limit, CreditContract contract)
      implements FundsEvent {}

  /** An account's limit has its effect from now on. */
  record CreditContractConfirmed(AccountId account, Money limit) implements FundsEvent {}

  /** An account's alert is on, with this threshold. */
  record LowBalanceAlertSet(AccountId account, Money threshold) implements FundsEvent {}

  /** An account's alert is off. */
  record LowBalanceAlertDisabled(AccountId account) implements FundsEvent {}

  /** A reminder was sent of each of these accounts' alerts. */
  record RemindersSent(List<AccountId> accounts) implements FundsEvent {

    /** Takes its own copy of the accounts. */
    public RemindersSent {
      accounts = List.copyOf(accounts);
    }
  }

  /** The accounts whose available balance it may change. */
  default List<AccountId> movedAccounts() {
    return switch (this) {
      case Transferred e -> List.of(e.from(), e.to());
      case Reclaimed e -> List.of(e.from(), e.to());
      case Reversible e -> List.of(e.account());
      case EntryReversed e -> List.of(e.reversed().account());
      case ChargesRecorded e -> List.of(e.account());
      case CreditLimitSet e -> List.of(e.account());
      case CreditContractConfirmed e -> List.of(e.account());
      case MonthClosed _,
          MonthReopened _,
          EnterpriseCreditSet _,
          LowBalanceAlertSet _,
          LowBalanceAlertDisabled _,
          RemindersSent _ ->
          List.of();
    };
  }

  /** The account whose balance an event is about, if it is about exactly one. */
  default @Nullable AccountId ownAccount() {
    return switch (this) {
      case Reversible reversible -> reversible.account();
      case ChargesRecorded recorded -> recorded.account();
      case EntryReversed reversal -> reversal.reversed().account();
      case CreditLimitSet e -> e.account();
      case CreditContractConfirmed e -> e.account();
      case LowBalanceAlertSet e -> e.account();
      case LowBalanceAlertDisabled e -> e.account();
      case MonthClosed _,
          MonthReopened _,
          Transferred _,
          Reclaimed _,
          EnterpriseCreditSet _,
          RemindersSent _ ->
          null;
    };
  }
}
