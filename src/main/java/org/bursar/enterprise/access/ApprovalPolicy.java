package org.bursar.enterprise.access;

import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.CommandType;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.PolicyId;
import org.jspecify.annotations.Nullable;

/**
 * Commands of a type about which a second person is asked.
 *
 * @param fromAmount from this amount on; null asks about all of them
 * @param currency amounts of this currency alone; null those of all
 * @param removed whether nobody is asked any more; its id is never given again
 * @param mark the last entry that changed it
 */
public record ApprovalPolicy(
    PolicyId id,
    CommandType command,
    @Nullable Amount fromAmount,
    @Nullable Currency currency,
    boolean removed,
    Mark mark) {

  ApprovalPolicy removed(Mark by) {
    return new ApprovalPolicy(id, command, fromAmount, currency, true, by);
  }
}
