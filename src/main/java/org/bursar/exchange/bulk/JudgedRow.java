package org.bursar.exchange.bulk;

import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Money;
import org.jspecify.annotations.Nullable;

/**
 * A row with what the rules say of it.
 *
 * @param from the account that gives, that holds, or that it is about; null if there is none such
 * @param to the account that receives or takes back; null likewise
 * @param command what it would do; null if it makes no command
 * @param amount how much; null if that is not known
 * @param isLowered whether less is done than was asked for, because no more is there
 * @param fromAfter what would be available to {@code from}; null if it is refused
 * @param toAfter the same of {@code to}
 * @param objection what speaks against it; null if it passes
 */
public record JudgedRow(
    BulkRow row,
    @Nullable Account from,
    @Nullable Account to,
    @Nullable FundsCommand command,
    @Nullable Money amount,
    boolean isLowered,
    @Nullable Money fromAfter,
    @Nullable Money toAfter,
    @Nullable Objection objection) {

  /** Whether it would be done. */
  public boolean passes() {
    return objection == null;
  }

  JudgedRow refused(Objection why) {
    return new JudgedRow(row, from, to, command, amount, isLowered, null, null, why);
  }

  JudgedRow after(@Nullable Money fromAvailable, @Nullable Money toAvailable) {
    return new JudgedRow(
        row, from, to, command, amount, isLowered, fromAvailable, toAvailable, null);
  }
}
