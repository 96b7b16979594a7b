package org.bursar.vocabulary;

import org.jspecify.annotations.Nullable;

/** Commands about money. Amounts are judged by the currency of the account. */
public sealed interface FundsCommand extends Command {

  /** Records what an account had before its books began; once, before any other cash. */
  record OpenBalance(
      AccountId account, Amount ownCash, @Nullable Amount creditRefunds, String remark)
      implements FundsCommand, Remarked {}

  /** Raises an account's own cash. */
  record TopUp(AccountId account, Amount amount, String remark) implements FundsCommand, Remarked {}

  /** States the total so far of an account's charges of a period from one source. */
  record RecordCharges(
      AccountId account,
      Period period,
      Amount amount,
      Source source,
      @Nullable ExactSum exact,
      @Nullable Bill bill)
      implements FundsCommand {}

  /** Closes a month and every earlier one, for all accounts. */
  record CloseMonth(Period period) implements FundsCommand {}

  /** Opens the last closed month again, while none of it is settled. */
  record ReopenMonth(Period period, String remark) implements FundsCommand, Remarked {}

  /** Pays unsettled previous charges; all that the cash covers if no amount is named. */
  record SettleBills(AccountId account, @Nullable Amount amount) implements FundsCommand {}

  /** Records the refund of a purchase that was paid on credit. */
  record AddCreditRefund(AccountId account, Amount amount, String remark)
      implements FundsCommand, Remarked {}

  /** Posts the opposite of an entry, once. */
  record ReverseEntry(long entry, String remark) implements FundsCommand, Remarked {}

  /** Moves own cash of one account into the transferred-in of another. */
  record Transfer(AccountId from, AccountId to, Amount amount, String remark)
      implements FundsCommand, Remarked {}

  /**
   * Takes back what was transferred.
   *
   * @param from the account that holds the money
   * @param to the account that gave it
   */
  record Reclaim(AccountId from, AccountId to, Amount amount, String remark)
      implements FundsCommand, Remarked {}

  /** States how much credit the enterprise has in a currency, out of which limits are allocated. */
  record SetEnterpriseCredit(Amount amount, Currency currency) implements FundsCommand {}

  /** Allocates a part of the enterprise's credit to an account; the whole limit is stated. */
  record SetCreditLimit(AccountId account, Amount amount) implements FundsCommand {}

  /** Gives an account's first limit its effect. */
  record ConfirmCreditContract(AccountId account) implements FundsCommand {}

  /** Switches an account's low-balance alert on, or sets its threshold anew. */
  record SetLowBalanceAlert(AccountId account, Amount threshold) implements FundsCommand {}

  /** Switches an account's low-balance alert off. */
  record DisableLowBalanceAlert(AccountId account) implements FundsCommand {}

  /** Sends the reminders that are due at its instant. */
  record SendReminders() implements FundsCommand {}
}
