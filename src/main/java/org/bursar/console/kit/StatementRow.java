package org.bursar.console.kit;

import org.bursar.vocabulary.Money;

/**
 * One term of a statement.
 *
 * @param sign whether it adds or takes away
 * @param term what it is
 * @param note what explains it, or the empty text
 * @param amount its size, as it is written: a term that takes away has what it takes
 */
public record StatementRow(Sign sign, String term, String note, Money amount) {
  /** How a term enters the sum. */
  public enum Sign {
    FIRST(""),
    PLUS("+"),
    MINUS("\u2212");

    private final String mark;

    Sign(String mark) {
      this.mark = mark;
    }

    /** The sign before the term. */
    public String mark() {
      return mark;
    }
  }

  /** What it adds to the sum: below zero if it takes away. */
  public Money effect() {
    return sign == Sign.MINUS ? amount.negated() : amount;
  }
}
