package org.bursar.exchange.table;

/**
 * Why a file cannot be read as a table at all.
 *
 * @param file its name without folders; a file inside an archive follows after a colon
 * @param line the line at which it shows, from 1; 0 if it is about no line
 * @param column the column it is about; empty if it is about none
 * @param detail what the reason needs to be understood; may be empty
 */
public record ReadFault(Reason reason, String file, long line, String column, String detail)
    implements TableReading {

  /** What may be wrong with a file. The names are stable: translations go by them. */
  public enum Reason {
    MISSING("there is no such file"),
    DIRECTORY("this is a folder, not a file"),
    UNREADABLE("the file cannot be read"),
    EMPTY("the file is empty"),
    NOT_TEXT("the file is neither text nor a spreadsheet"),
    OLD_SPREADSHEET("an old or encrypted spreadsheet cannot be read; save it as .xlsx or CSV"),
    ENCODING("the text is not UTF-8; save it as UTF-8"),
    QUOTE("a quote is opened and not closed, or closed too early, in the row that starts here"),
    CELL_TOO_LONG("a cell is larger than 16 MB, or a quote is never closed"),
    COLUMN_MISSING("a required column is missing"),
    COLUMN_TWICE("a column stands there twice"),
    DAMAGED("the archive or spreadsheet is damaged"),
    NO_TABLE("the archive holds no CSV file"),
    GIVEN_TWICE("the same file was given twice, so its rows would count twice"),
    TOO_LARGE("more than 1,000,000 accounts and months; import fewer files at a time");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  static ReadFault of(Reason reason, String file) {
    return new ReadFault(reason, file, 0, "", "");
  }

  static ReadFault of(Reason reason, String file, long line) {
    return new ReadFault(reason, file, line, "", "");
  }

  static ReadFault of(Reason reason, String file, long line, String column) {
    return new ReadFault(reason, file, line, column, "");
  }

  /** A fault that is about the file as a whole. */
  public static ReadFault because(Reason reason, String file, String detail) {
    return new ReadFault(reason, file, 0, "", detail);
  }

  /** All of it in one English sentence: {@code bill.csv, line 1, BilledCost: …}. */
  public String sentence() {
    return file
        + (line > 0 ? ", line " + line : "")
        + (column.isEmpty() ? "" : ", " + column)
        + ": "
        + reason.sentence
        + (detail.isEmpty() ? "" : " (" + detail + ")");
  }
}
