package org.bursar.exchange.table;

import java.util.regex.Pattern;

/** Finds ids that a spreadsheet has taken for numbers and rounded: their digits are lost. */
public final class IdCell {

  /** What a spreadsheet keeps of a number. */
  private static final int DIGITS_KEPT = 15;

  private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]([.,][0-9]+)?[eE]\\+[0-9]{1,3}");

  private IdCell() {}

  /** Whether the cell holds what a spreadsheet has left of a long id. */
  public static boolean isRounded(Row row, int place) {
    String text = row.text(place);
    return SCIENTIFIC.matcher(text).matches()
        || (row.isNumeric(place) && digits(text) > DIGITS_KEPT);
  }

  private static long digits(String text) {
    return text.chars().filter(c -> c >= '0' && c <= '9').count();
  }
}
