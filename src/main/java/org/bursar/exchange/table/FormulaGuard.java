package org.bursar.exchange.table;

import java.util.regex.Pattern;

/**
 * Keeps a text of a CSV file from being run as a formula by the spreadsheet that opens it: an
 * apostrophe in front of it, which reading takes away again. Numbers are left as they are.
 */
public final class FormulaGuard {

  private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private FormulaGuard() {}

  /** The text as a CSV file holds it. */
  public static String guarded(String text) {
    return isDangerous(text) ? "'" + text : text;
  }

  /** The text of which a CSV file holds this. */
  public static String bare(String cell) {
    return cell.startsWith("'") && isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static boolean isDangerous(String text) {
    return DANGEROUS.matcher(text).matches() && !NUMBER.matcher(text).matches();
  }
}
