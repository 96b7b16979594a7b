package org.bursar.exchange.bulk;

/** What a cell of a row says. The names are stable: translations go by them. */
public enum BulkField {
  /** Who gives, who holds what is taken back, or the one account that a row is about. */
  FROM,
  /** Who receives, or who takes back. */
  TO,
  AMOUNT,
  CURRENCY,
  REFUNDS,
  REMARK,
  /** What came of the row when it was done before: such rows are not done again. */
  RESULT,
  // only written, never read
  FROM_NAME,
  TO_NAME,
  ENTRY,
  CODE,
  REASON
}
