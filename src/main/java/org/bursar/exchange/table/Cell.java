package org.bursar.exchange.table;

import org.bursar.vocabulary.Money;

/**
 * A cell that is written.
 *
 * @param text as CSV has it; empty for a cell without anything
 * @param isNumber whether it is a decimal, which a spreadsheet may sum up
 */
public record Cell(String text, boolean isNumber) {

  /** A text: whatever stands in it, no spreadsheet takes it for a formula or a number. */
  public static Cell text(String text) {
    return new Cell(text, false);
  }

  /** An amount, in the decimals of its currency. */
  public static Cell amount(Money money) {
    return new Cell(money.plain(), true);
  }

  /** A whole number. */
  public static Cell count(long number) {
    return new Cell(Long.toString(number), true);
  }
}
