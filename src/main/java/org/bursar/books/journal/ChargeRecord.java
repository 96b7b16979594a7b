package org.bursar.books.journal;

import java.math.BigDecimal;
import java.util.Optional;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.Source;

/**
 * The last statement of an account's charges of a period from a source.
 *
 * @param entry that keeps it, with the bill that it came from
 * @param exact the unrounded sum, if the statement named one
 */
public record ChargeRecord(
    long entry,
    AccountId account,
    Period period,
    Source source,
    Money amount,
    Optional<BigDecimal> exact) {}
