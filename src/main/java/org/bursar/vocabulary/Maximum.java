package org.bursar.vocabulary;

/**
 * The most that may be moved, and the term that makes it so; of equal terms the formula's first.
 */
public record Maximum(Money amount, Bound boundBy) {}
