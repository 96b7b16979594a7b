package org.bursar.books.journal;

import org.bursar.codec.Hash;
import org.bursar.vocabulary.Outcome;

/** The first outcome of a command id, and what its body said. */
public record Known(Outcome outcome, Hash body) {}
