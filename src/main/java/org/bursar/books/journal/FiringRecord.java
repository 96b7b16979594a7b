package org.bursar.books.journal;

import java.time.Instant;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Money;

/**
 * One firing of a low-balance alert.
 *
 * @param at when it fired
 * @param available what was left
 * @param threshold below which it fired
 * @param entry which entry caused it
 * @param reminders how many were sent of it
 */
public record FiringRecord(
    AccountId account, Instant at, Money available, Money threshold, long entry, int reminders) {}
