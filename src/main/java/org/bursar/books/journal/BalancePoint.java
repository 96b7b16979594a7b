package org.bursar.books.journal;

import java.time.Instant;
import org.bursar.vocabulary.Money;

/** What an account had available from an entry on. */
public record BalancePoint(long entry, Instant at, Money available) {}
