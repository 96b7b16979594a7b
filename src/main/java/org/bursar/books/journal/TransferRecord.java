package org.bursar.books.journal;

import java.time.Instant;
import java.util.List;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.TransferKind;

/**
 * A transfer or a reclaim, as it is shown for ever.
 *
 * @param number 1, 2, 3 … per enterprise, over both kinds
 * @param from as in the command: who gave, or who held what was taken back
 * @param fromCash cash of {@code from} after it; so the other three
 * @param actor who gave the command
 * @param answers the numbers of the reclaims that answer a transfer
 */
public record TransferRecord(
    long number,
    Instant at,
    TransferKind kind,
    AccountId from,
    AccountId to,
    Money amount,
    Money fromCash,
    Money fromAvailable,
    Money toCash,
    Money toAvailable,
    String remark,
    String actor,
    long entry,
    List<Long> answers) {

  /** The same record, answered by these reclaims. */
  public TransferRecord withAnswers(List<Long> numbers) {
    return new TransferRecord(
        number,
        at,
        kind,
        from,
        to,
        amount,
        fromCash,
        fromAvailable,
        toCash,
        toAvailable,
        remark,
        actor,
        entry,
        List.copyOf(numbers));
  }
}
