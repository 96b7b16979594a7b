package org.bursar.enterprise.funds;

import static org.bursar.vocabulary.RefusalCode.ACCOUNT_REMOVED;
import static org.bursar.vocabulary.RefusalCode.AMOUNT_INVALID;
import static org.bursar.vocabulary.RefusalCode.EXCEEDS_CASH;
import static org.bursar.vocabulary.RefusalCode.NOT_REVERSIBLE;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ENTRY;
import static org.bursar.vocabulary.RefusalCode.WRONG_STATE;

import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.NamedEntry;
import org.bursar.vocabulary.RefusalCode;
import org.jspecify.annotations.Nullable;

/** The rules of opening balances, top-ups, refunds and reversals (domain, section 3). */
final class CashRule {

  private CashRule() {}

  static Decision open(Organization organization, Funds funds, FundsCommand.OpenBalance c) {
    Account account = organization.accounts().find(c.account());
    if (account == null) {
      return unknown(c.account());
    }
    Money ownCash = Money.of(c.ownCash(), account.currency()).orElse(null);
    Money refunds =
        c.creditRefunds() == null
            ? Money.zero(account.currency())
            : Money.of(c.creditRefunds(), account.currency()).orElse(null);
    if (ownCash == null || ownCash.isNegative()) {
      return Decision.refuse(AMOUNT_INVALID, "amount", c.ownCash());
    } else if (refunds == null || refunds.isNegative()) {
      return Decision.refuse(AMOUNT_INVALID, "amount", String.valueOf(c.creditRefunds()));
    }
    Purse purse = funds.purse(account.ordinal());
    if (passesLimit(purse.ownCash(), ownCash)) {
      return Decision.refuse(AMOUNT_INVALID, "amount", ownCash);
    } else if (passesLimit(purse.creditRefunds(), refunds)) {
      return Decision.refuse(AMOUNT_INVALID, "amount", refunds);
    } else if (account.isRemoved()) {
      return Decision.refuse(ACCOUNT_REMOVED, "account", c.account());
    } else if (purse.opened() || purse.cashMovements() > 0) {
      return Decision.refuse(WRONG_STATE, "account", c.account());
    }
    return Decision.accept(new FundsEvent.BalanceOpened(c.account(), ownCash, refunds));
  }

  static Decision topUp(Organization organization, Funds funds, FundsCommand.TopUp c) {
    Account account = organization.accounts().find(c.account());
    if (account == null) {
      return unknown(c.account());
    }
    Money amount = positive(c.amount(), account);
    if (amount == null || passesLimit(funds.purse(account.ordinal()).ownCash(), amount)) {
      return Decision.refuse(AMOUNT_INVALID, "amount", c.amount());
    }
    return Decision.accept(new FundsEvent.ToppedUp(c.account(), amount));
  }

  static Decision refund(Organization organization, Funds funds, FundsCommand.AddCreditRefund c) {
    Account account = organization.accounts().find(c.account());
    if (account == null) {
      return unknown(c.account());
    }
    Money amount = positive(c.amount(), account);
    if (amount == null || passesLimit(funds.purse(account.ordinal()).creditRefunds(), amount)) {
      return Decision.refuse(AMOUNT_INVALID, "amount", c.amount());
    }
    return Decision.accept(new FundsEvent.CreditRefunded(c.account(), amount));
  }

  static Decision reverse(
      Organization organization,
      Funds funds,
      FundsCommand.ReverseEntry c,
      @Nullable NamedEntry named) {
    if (named == null) {
      return Decision.refuse(UNKNOWN_ENTRY, "entry", c.entry());
    }
    FundsEvent.Reversible reversible = reversible(named);
    if (reversible == null || named.reversedBy() != null) {
      return Decision.refuse(NOT_REVERSIBLE, "entry", c.entry());
    }
    Account account = organization.accounts().get(reversible.account());
    FundsEvent.EntryReversed event = new FundsEvent.EntryReversed(c.entry(), reversible);
    Balance before = funds.balance(account.ordinal(), account.currency());
    Funds reversed = funds.moved(event, _ -> account.ordinal());
    Balance after = reversed.balance(account.ordinal(), account.currency());
    if (after.ownCash().exceedsLimit() || after.transferredIn().exceedsLimit()) {
      return Decision.refuse(AMOUNT_INVALID, "entry", c.entry());
    }
    boolean intoDebt = after.isOverdue() && after.available().compareTo(before.available()) < 0;
    return after.ownCash().isNegative()
            || after.transferredIn().isNegative()
            || after.creditRefunds().isNegative()
            || intoDebt
        ? Decision.refuse(EXCEEDS_CASH, "cash", before.cash())
        : Decision.accept(event);
  }

  private static FundsEvent.@Nullable Reversible reversible(NamedEntry named) {
    for (Event event : named.events()) {
      if (event instanceof FundsEvent.Reversible reversible) {
        return reversible;
      }
    }
    return null;
  }

  /** The amount in the account's currency; null if it is none of more than nothing. */
  static @Nullable Money positive(Amount amount, Account account) {
    return Money.of(amount, account.currency()).filter(Money::isPositive).orElse(null);
  }

  /** Whether what is there would pass the most that there may be. */
  static boolean passesLimit(long minor, Money more) {
    return Money.ofMinor(minor, more.currency()).plus(more).exceedsLimit();
  }

  static Decision unknown(AccountId account) {
    return Decision.refuse(RefusalCode.UNKNOWN_ACCOUNT, "account", account);
  }
}
