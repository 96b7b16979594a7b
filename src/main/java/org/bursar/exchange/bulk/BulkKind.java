package org.bursar.exchange.bulk;

import static org.bursar.exchange.bulk.BulkField.AMOUNT;
import static org.bursar.exchange.bulk.BulkField.FROM;
import static org.bursar.exchange.bulk.BulkField.REFUNDS;
import static org.bursar.exchange.bulk.BulkField.REMARK;
import static org.bursar.exchange.bulk.BulkField.TO;

import java.util.List;

/** What can be done for many rows at once: a command each. */
public enum BulkKind {
  TRANSFER,
  RECLAIM,
  CREDIT_LIMIT,
  ALERT,
  OPENING_BALANCE;

  /** What a row says, in the order of a table that does not name its columns. */
  public List<BulkField> fields() {
    return switch (this) {
      case TRANSFER, RECLAIM -> List.of(FROM, TO, AMOUNT, REMARK);
      case CREDIT_LIMIT, ALERT -> List.of(FROM, AMOUNT);
      case OPENING_BALANCE -> List.of(FROM, AMOUNT, REFUNDS, REMARK);
    };
  }

  /** Whether a row is about two accounts. */
  public boolean isOfPairs() {
    return fields().contains(TO);
  }

  /** Whether its commands cannot do without a remark. */
  public boolean isRemarked() {
    return fields().contains(REMARK);
  }

  /**
   * The account that each row must name; the other one may be the same for all rows, and then need
   * not stand in them.
   */
  public BulkField subject() {
    return this == TRANSFER ? TO : FROM;
  }
}
