package org.bursar.books.journal;

import java.time.Instant;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Source;

/**
 * A statement of charges that changed a month while it was closed.
 *
 * @param before what the source's total of that account was; nothing if it had never named one
 * @param actor who gave the command
 */
public record Correction(
    long entry,
    Instant at,
    AccountId account,
    Source source,
    Money before,
    Money after,
    String actor) {}
