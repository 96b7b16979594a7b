package org.bursar.exchange.statement;

import java.time.LocalDate;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Of what a statement is wanted; of the enterprise if neither an account nor a unit is named.
 *
 * @param account this one alone
 * @param unit the accounts that sit in it or below it on the last day
 * @param from the first day, of the enterprise's zone; null for the beginning of the books
 * @param until the last day; null for today
 */
public record StatementWish(
    @Nullable AccountId account,
    @Nullable UnitId unit,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  /** The statement of one account. */
  public static StatementWish of(
      AccountId account, @Nullable LocalDate from, @Nullable LocalDate until) {
    return new StatementWish(account, null, from, until);
  }

  /** The statement of a unit. */
  public static StatementWish of(UnitId unit, @Nullable LocalDate from, @Nullable LocalDate until) {
    return new StatementWish(null, unit, from, until);
  }

  /** The same of other days. */
  public StatementWish within(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new StatementWish(account, unit, first, last);
  }

  /** The same days of one account. */
  public StatementWish of(AccountId one) {
    return new StatementWish(one, null, from, until);
  }
}
