package org.bursar.books.journal;

import java.time.Instant;
import org.bursar.vocabulary.Money;

/** What cash an account had and what was available of it, from an entry on. */
public record BalancePoint(long entry, Instant at, Money cash, Money available) {}
