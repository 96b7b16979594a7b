package org.bursar.cli;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.bursar.vocabulary.CommandId;

/** New ids of commands, UUIDs of version 7. */
final class Ids {

  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  Ids(InstantSource clock) {
    this.clock = clock;
  }

  /** An id that nothing else has. */
  CommandId next() {
    return CommandId.version7(clock.millis(), random.nextLong(), random.nextLong());
  }
}
