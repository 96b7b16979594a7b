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
}
