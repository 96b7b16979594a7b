package org.bursar.exchange.table;

import java.util.regex.Pattern;

/** Finds ids that a spreadsheet has taken for numbers and rounded: their digits are lost. */
public final class IdCell {

  /** What is told of such an id. */
  public static final String ROUNDED =
      "a spreadsheet has rounded this id; make the column text and enter it again";

  /** What a spreadsheet keeps of a number. */
  private static final int DIGITS_KEPT = 15;

  private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]([.,][0-9]+)?[eE]\\+[0-9]{1,3}");

  private static final Pattern ZEROS_BEYOND = Pattern.compile("[1-9][0-9]{14}0+");

  private IdCell() {}

  /** Whether the cell holds what a spreadsheet has left of a long id. */
  public static boolean isRounded(Row row, int place) {
    String text = row.text(place);
    return SCIENTIFIC.matcher(text).matches()
        || (row.isNumeric(place) && digits(text) > DIGITS_KEPT);
  }

  /**
   * Whether a text that is the id of nothing looks as if a spreadsheet had rounded it: more digits
   * than it keeps, and zeros in place of those beyond.
   */
  public static boolean looksRounded(String text) {
    return ZEROS_BEYOND.matcher(text).matches();
  }

  private static long digits(String text) {
    return text.chars().filter(c -> c >= '0' && c <= '9').count();
  }
}
