package org.bursar.exchange.review;

import java.time.Instant;
import java.time.LocalDate;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Of what a review pack is wanted.
 *
 * @param unit with all that is below it
 * @param at as the books knew it then
 * @param from the first day of transfers, of the enterprise's zone; null for the first of the month
 *     of {@code at}
 */
public record ReviewWish(UnitId unit, Instant at, @Nullable LocalDate from) {

  /** A unit at an instant, with the transfers of its month so far. */
  public static ReviewWish of(UnitId unit, Instant at) {
    return new ReviewWish(unit, at, null);
  }
}
