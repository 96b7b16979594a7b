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

  /** The account whose balance an event is about, if it is about exactly one. */
  default @Nullable AccountId ownAccount() {
    return switch (this) {
      case Reversible reversible -> reversible.account();
      case ChargesRecorded recorded -> recorded.account();
      case EntryReversed reversal -> reversal.reversed().account();
      case MonthClosed _, MonthReopened _, Transferred _ -> null;
    };
  }
}
