package org.bursar.exchange.roster;

import java.util.List;
import org.bursar.exchange.table.RowFaults;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a table says of the organization.
 *
 * @param file its name
 * @param rows the good ones, in order
 * @param faults the others
 */
public record Roster(String file, List<Line> rows, RowFaults faults) {

  /** Takes its own copy. */
  public Roster {
    rows = List.copyOf(rows);
  }

  /**
   * One row: a unit, or an account in a unit.
   *
   * @param unit the id of the unit at this path, if the row names one
   * @param account null if the row is about the unit alone
   * @param name of the account; null says nothing of it, as with the next two
   */
  record Line(
      long line,
      UnitPath path,
      @Nullable UnitId unit,
      @Nullable AccountId account,
      @Nullable String name,
      @Nullable String legalName,
      @Nullable Currency currency) {}
}
