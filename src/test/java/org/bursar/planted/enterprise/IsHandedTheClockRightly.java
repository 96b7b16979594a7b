package org.bursar.planted.enterprise;

import java.time.Clock;
import java.time.Instant;

/** Time comes in as a parameter. */
public final class IsHandedTheClockRightly {
  Instant read(Clock clock) {
    return Instant.now(clock);
  }
}
