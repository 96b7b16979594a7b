package org.bursar.exchange.bulk;

import org.jspecify.annotations.Nullable;

/**
 * A row as it was given; what it does not say is empty.
 *
 * @param line where it stands, from 1
 * @param from id or name of the account that gives, that holds, or that the row is about
 * @param to id or name of the account that receives or takes back
 * @param amount as a person writes it, or that all is wanted
 * @param currency which the accounts must have, if it says so
 * @param refunds the credit refunds of an opening balance
 * @param fault what was wrong with it when it was read; null if nothing was
 */
public record BulkRow(
    long line,
    String from,
    String to,
    String amount,
    String currency,
    String refunds,
    String remark,
    @Nullable BulkFault fault) {

  /** A row that says nothing but its accounts. */
  public static BulkRow of(long line, String from, String to) {
    return new BulkRow(line, from, to, "", "", "", "", null);
  }

  /** The cell of a field that can be read. */
  public String cell(BulkField field) {
    return switch (field) {
      case FROM -> from;
      case TO -> to;
      case AMOUNT -> amount;
      case CURRENCY -> currency;
      case REFUNDS -> refunds;
      case REMARK -> remark;
      case RESULT, FROM_NAME, TO_NAME, ENTRY, CODE, REASON -> "";
    };
  }
}
