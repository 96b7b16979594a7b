package org.bursar.exchange.table;

import java.time.DateTimeException;
import java.util.function.Function;
import org.bursar.vocabulary.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row as values. Of a row in error the first fault is told, the others are not.
 */
public final class RowCells {

  private final Row row;
  private final Columns columns;
  private final RowFaults.Counter faults;
  private boolean isGood = true;

  /**
   * The cells of a row.
   *
   * @param columns those that the row was read for
   * @param faults where the row's fault is told
   */
  public RowCells(Row row, Columns columns, RowFaults.Counter faults) {
    this.row = row;
    this.columns = columns;
    this.faults = faults;
  }

  /** Whether nothing was wrong so far. */
  public boolean isGood() {
    return isGood;
  }

  /** What stands in a cell, without the guard against formulas; null if nothing does. */
  public @Nullable String text(int place) {
    String text = row.isSheet() ? row.text(place) : FormulaGuard.bare(row.text(place));
    return text.isEmpty() ? null : text;
  }

  /**
   * The value of a cell; null if nothing stands in it, or if it is wrong.
   *
   * @param reason what is told if making the value refuses the text
   */
  public <T> @Nullable T made(int place, String reason, Function<String, T> make) {
    String text = text(place);
    if (text == null) {
      return null;
    }
    try {
      return make.apply(text);
    } catch (IllegalArgumentException | DateTimeException _) {
      wrong(place, reason);
      return null;
    }
  }

  /** A name or another short text of 1-100 characters; null if nothing stands there or wrong. */
  public @Nullable String name(int place, String reason) {
    String text = text(place);
    if (text != null && !Texts.isName(text)) {
      wrong(place, reason);
      return null;
    }
    return text;
  }

  /** The same of an id, whose digits a spreadsheet may have lost. */
  public <T> @Nullable T id(int place, String reason, Function<String, T> make) {
    if (IdCell.isRounded(row, place)) {
      wrong(place, IdCell.ROUNDED);
      return null;
    }
    return made(place, reason, make);
  }

  /** The row is in error for what stands in this cell, which is quoted. */
  public void wrong(int place, String reason) {
    tell(CellFault.quoting(row.file(), row.line(), columns.name(place), reason, row.text(place)));
  }

  /** The row is in error for a reason that says all by itself. */
  public void refused(int place, String reason) {
    tell(new CellFault(row.file(), row.line(), columns.name(place), reason));
  }

  private void tell(CellFault fault) {
    if (isGood) {
      faults.add(fault);
    }
    isGood = false;
  }
}
