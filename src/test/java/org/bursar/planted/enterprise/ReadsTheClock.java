package org.bursar.planted.enterprise;

import java.time.Instant;
import java.util.function.Supplier;

/** A rule that knows what time it is, by a call and by a reference. */
public final class ReadsTheClock {
  Instant called = Instant.now();
  Supplier<Instant> referred = Instant::now;
}
