package org.bursar.console.session;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.bursar.enterprise.equity.Asset;
import org.jspecify.annotations.Nullable;

/** When what is seen changes though nobody does anything: midnight, an asset's start or end. */
public final class Boundary {

  private Boundary() {}

  /** The next such instant after the one that is seen. */
  public static Instant next(Sight sight) {
    ZonedDateTime now = sight.at().atZone(sight.zone());
    Instant next = now.truncatedTo(ChronoUnit.DAYS).plusDays(1).toInstant();
    for (Asset asset : sight.enterprise().equity().assets().values()) {
      next = sooner(next, asset.facts().start(), sight.at());
      next = sooner(next, asset.facts().end(), sight.at());
    }
    return next;
  }

  private static Instant sooner(Instant next, @Nullable Instant other, Instant now) {
    return other != null && other.isAfter(now) && other.isBefore(next) ? other : next;
  }
}
