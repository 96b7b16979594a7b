package org.bursar.exchange.table;

/**
 * What is wrong with one row: where, in which column, and why. Readers of all kinds of files answer
 * with these.
 *
 * @param file the file's name, without folders
 * @param line the line on which the row starts, from 1
 * @param column the name of the column
 * @param reason an English sentence; it may quote the cell, shortened
 */
public record CellFault(String file, long line, String column, String reason) {

  private static final int QUOTED = 60;

  /**
   * The fault of a cell that is quoted in the reason: {@code not a number: 1,000.00}; of a blank
   * one there is nothing to quote.
   */
  public static CellFault quoting(
      String file, long line, String column, String reason, String cell) {
    boolean isLong = cell.codePointCount(0, cell.length()) > QUOTED;
    String shown = isLong ? cell.substring(0, cell.offsetByCodePoints(0, QUOTED)) + "…" : cell;
    String plain =
        shown
            .codePoints()
            .map(c -> Character.isISOControl(c) ? ' ' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return new CellFault(file, line, column, plain.isBlank() ? reason : reason + ": " + plain);
  }

  /** All of it in one English sentence. */
  public String sentence() {
    return file + ", line " + line + ", " + column + ": " + reason;
  }
}
