package org.bursar.exchange.bulk;

/**
 * Why a row says nothing that the rules could judge.
 *
 * @param field of which cell
 * @param cell what stands in it; may be empty
 */
public record BulkFault(Reason reason, BulkField field, String cell) {

  /** What may be wrong with a row. The names are stable: translations go by them. */
  public enum Reason {
    /** A spreadsheet has rounded the id, so its last digits are lost. */
    ID_ROUNDED,
    ACCOUNT_MISSING,
    /** Neither an id nor the name of an account. */
    NO_ACCOUNT,
    NAME_OF_SEVERAL,
    /** Nobody gave to the holder, so nobody takes back. */
    NOBODY_GAVE,
    /** Several gave to the holder, and the row does not say which of them takes back. */
    SEVERAL_GAVE,
    AMOUNT_MISSING,
    AMOUNT_UNREADABLE,
    /** A comma within the amount has parted it into two cells. */
    AMOUNT_PARTED,
    CURRENCY_OTHER,
    CELLS_TOO_MANY,
    /** The cell holds an error that a spreadsheet computed. */
    CELL_BROKEN
  }
}
