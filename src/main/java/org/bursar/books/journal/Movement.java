package org.bursar.books.journal;

import org.bursar.codec.Entry;

/** An entry that changed an account's money, and what the account had after it. */
public record Movement(Entry entry, BalancePoint after) {}
