package org.bursar.exchange.focus;

import java.math.BigDecimal;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.Source;
import org.jspecify.annotations.Nullable;

/**
 * What an account is charged in a month from a source: in the books, and in the files.
 *
 * @param before what the books have; null if this source never said anything
 * @param after what the files have, rounded once
 * @param exact what the files have, not rounded
 * @param isMissing whether the files do not mention it any more, so that it falls to nothing
 * @param isClosed whether the month is closed
 */
public record ChargeChange(
    AccountId account,
    Period period,
    Source source,
    @Nullable Money before,
    Money after,
    BigDecimal exact,
    boolean isMissing,
    boolean isClosed) {

  /** What the books have, nothing if they never heard of it. */
  public Money known() {
    return before == null ? Money.zero(after.currency()) : before;
  }

  /** By how much the figure would change. */
  public Money difference() {
    return after.minus(known());
  }

  /** Whether there is something to record: another figure, or the first one. */
  public boolean isChanged() {
    return !after.equals(before);
  }

  /** Whether a closed month would change. */
  public boolean isCorrection() {
    return isClosed && !difference().isZero();
  }
}
