package org.bursar.enterprise.funds;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;

/**
 * One side of a movement of cash. Within one entry and currency the postings sum up to zero.
 *
 * @param ledger which ledger account
 * @param account whose, of own cash and transferred-in; none of bank and provider
 * @param amount what it gains; negative for what it gives
 */
public record Posting(Ledger ledger, Optional<AccountId> account, Money amount) {

  /** The ledger accounts: two of each account, two per currency. */
  public enum Ledger {
    OWN_CASH,
    TRANSFERRED_IN,
    BANK,
    PROVIDER
  }

  /** The postings of an entry's events, those of nothing left out. */
  public static List<Posting> of(List<Event> events) {
    return events.stream()
        .filter(FundsEvent.class::isInstance)
        .flatMap(event -> of((FundsEvent) event))
        .filter(posting -> !posting.amount.isZero())
        .toList();
  }

  private static Stream<Posting> of(FundsEvent event) {
    return switch (event) {
      case FundsEvent.Reversible e -> moved(e);
      case FundsEvent.EntryReversed e -> moved(e.reversed()).map(Posting::opposite);
      case FundsEvent.Transferred e ->
          Stream.of(
              own(e.from(), e.amount().negated()),
              new Posting(Ledger.TRANSFERRED_IN, Optional.of(e.to()), e.amount()));
      case FundsEvent.Reclaimed e ->
          Stream.of(
              new Posting(Ledger.TRANSFERRED_IN, Optional.of(e.from()), e.amount().negated()),
              own(e.to(), e.amount()));
      case FundsEvent.ChargesRecorded _,
          FundsEvent.MonthClosed _,
          FundsEvent.MonthReopened _,
          FundsEvent.EnterpriseCreditSet _,
          FundsEvent.CreditLimitSet _,
          FundsEvent.CreditContractConfirmed _,
          FundsEvent.LowBalanceAlertSet _,
          FundsEvent.LowBalanceAlertDisabled _,
          FundsEvent.RemindersSent _ ->
          Stream.empty();
    };
  }

  private static Stream<Posting> moved(FundsEvent.Reversible event) {
    return switch (event) {
      case FundsEvent.ToppedUp e -> fromBank(e.account(), e.amount());
      case FundsEvent.BalanceOpened e -> fromBank(e.account(), e.ownCash());
      case FundsEvent.CreditRefunded _ -> Stream.empty();
      case FundsEvent.BillsSettled e ->
          Stream.of(
              new Posting(
                  Ledger.TRANSFERRED_IN, Optional.of(e.account()), e.fromTransferredIn().negated()),
              own(e.account(), e.fromOwnCash().negated()),
              new Posting(
                  Ledger.PROVIDER, Optional.empty(), e.fromTransferredIn().plus(e.fromOwnCash())));
    };
  }

  private static Stream<Posting> fromBank(AccountId account, Money amount) {
    return Stream.of(
        new Posting(Ledger.BANK, Optional.empty(), amount.negated()), own(account, amount));
  }

  private static Posting own(AccountId account, Money amount) {
    return new Posting(Ledger.OWN_CASH, Optional.of(account), amount);
  }

  private Posting opposite() {
    return new Posting(ledger, account, amount.negated());
  }
}
