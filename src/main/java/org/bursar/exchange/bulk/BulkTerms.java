package org.bursar.exchange.bulk;

import org.bursar.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all rows that do not say it themselves.
 *
 * @param other who gives, or who takes back; null if only the rows say
 * @param amount as a person writes it, or {@link BulkAmount#ALL}; may be empty
 * @param isLowered whether more than can be taken back becomes what can be
 * @param remark why; may be empty
 */
public record BulkTerms(
    BulkKind kind, @Nullable AccountId other, String amount, boolean isLowered, String remark) {

  /** Nothing is said beside the rows. */
  public static BulkTerms of(BulkKind kind) {
    return new BulkTerms(kind, null, "", false, "");
  }
}
