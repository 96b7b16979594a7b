package org.bursar.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.bursar.cli.usage.Flag;
import org.bursar.cli.usage.Given;
import org.bursar.cli.usage.Usage;
import org.bursar.codec.Instants;
import org.jspecify.annotations.Nullable;

/** The options that set the clock of a local file, for bringing history in. */
final class StatedClock {

  private static final Duration AHEAD = Duration.ofDays(1);

  private final Given<Instant> at;
  private final Flag simulate;

  StatedClock(Usage usage) {
    at =
        usage.option(
            "--at",
            "INSTANT",
            "Do it as of this instant (UTC), not before the last entry.",
            Words::instant);
    simulate = usage.flag("--simulate", "These books are an exercise: --at may lie in the future.");
  }

  /** The instant that was stated; null is the clock's. */
  @Nullable Instant instant(Surroundings around) {
    Instant stated = at.get();
    if (stated != null
        && !simulate.isSet()
        && stated.isAfter(around.clock().instant().plus(AHEAD))) {
      throw Ending.wrongCall(
          "--at "
              + Instants.print(stated)
              + " is more than a day ahead of the clock; --simulate says that these books are an"
              + " exercise.");
    }
    return stated;
  }

  /** A clock that stands at the stated instant, or the real one. */
  InstantSource clock(Surroundings around) {
    Instant stated = instant(around);
    return stated == null ? around.clock() : InstantSource.fixed(stated);
  }
}
