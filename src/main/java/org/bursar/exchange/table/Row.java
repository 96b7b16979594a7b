package org.bursar.exchange.table;

import java.util.Arrays;

/**
 * The wanted cells of one row, in the order of {@link Columns}. It is filled anew for every row;
 * texts taken from it stay.
 */
public final class Row {

  private final TextPool pool = new TextPool();
  private final int[] from;
  private final int[] until;
  private final boolean[] numeric;
  private final boolean isSheet;
  private final boolean isByCommas;
  private String file = "";
  private char[] chars = new char[1024];
  private int used;
  private long line;

  private Row(int cells, boolean isSheet, boolean isByCommas) {
    this.isSheet = isSheet;
    this.isByCommas = isByCommas;
    from = new int[cells];
    until = new int[cells];
    numeric = new boolean[cells];
  }

  /** The row of a spreadsheet. */
  static Row ofSheet(int cells) {
    return new Row(cells, true, false);
  }

  /** The row of a text whose cells this character keeps apart. */
  static Row ofText(int cells, char separator) {
    return new Row(cells, false, separator == ',');
  }

  void begin(String itsFile, long itsLine) {
    file = itsFile;
    line = itsLine;
    used = 0;
    Arrays.fill(from, 0);
    Arrays.fill(until, 0);
    Arrays.fill(numeric, false);
  }

  void put(int place, char[] source, int offset, int length) {
    if (used + length > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, used + length));
    }
    System.arraycopy(source, offset, chars, used, length);
    from[place] = used;
    used += length;
    until[place] = used;
  }

  void put(int place, String text, boolean isNumeric) {
    put(place, text.toCharArray(), 0, text.length());
    numeric[place] = isNumeric;
  }

  /** The name of the file it stands in. */
  public String file() {
    return file;
  }

  /** The line on which it starts: of a CSV file the physical one, of a sheet the row's number. */
  public long line() {
    return line;
  }

  /** Whether it stands in a spreadsheet, whose cells have types. */
  public boolean isSheet() {
    return isSheet;
  }

  /** Whether commas keep its cells apart, so that one within an amount parts it too. */
  public boolean isByCommas() {
    return isByCommas;
  }

  /** Whether no wanted cell holds anything. */
  public boolean isBlank() {
    return used == 0;
  }

  /** Whether the cell holds nothing, or its column is absent. */
  public boolean isEmpty(int place) {
    return from[place] == until[place];
  }

  /** The cell's text, empty if there is none; the same text is often the same object. */
  public String text(int place) {
    return pool.text(chars, from[place], until[place] - from[place]);
  }

  /** Whether the cell holds exactly this. */
  public boolean is(int place, String text) {
    int length = until[place] - from[place];
    if (length != text.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (chars[from[place] + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a spreadsheet held the cell as a number, which it keeps to 15 digits. */
  public boolean isNumeric(int place) {
    return numeric[place];
  }

  /** The characters of all cells; those of one lie between {@link #from} and {@link #until}. */
  public char[] chars() {
    return chars;
  }

  /** Where the cell's characters begin. */
  public int from(int place) {
    return from[place];
  }

  /** Where the cell's characters have ended. */
  public int until(int place) {
    return until[place];
  }
}
