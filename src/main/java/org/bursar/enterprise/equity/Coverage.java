package org.bursar.enterprise.equity;

import java.time.Instant;
import java.util.List;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.NotCovered;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account may use an asset.
 *
 * @param from since when, of the unbroken run; null if it is not covered
 * @param reasons why it is, or would be if there were a place
 * @param because why it is not; null if it is
 */
public record Coverage(
    Asset asset,
    Account account,
    @Nullable Instant from,
    List<Reason> reasons,
    @Nullable NotCovered because) {

  /** Takes its own copy of the reasons. */
  public Coverage {
    reasons = List.copyOf(reasons);
  }

  /** Whether it is covered. */
  public boolean isCovered() {
    return because == null;
  }
}
