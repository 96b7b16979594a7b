package org.bursar.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a server is run.
 *
 * @param address the one it listens at; null for all of the machine
 * @param port 0 for any that is free
 * @param limits how often it may be asked
 */
public record Settings(@Nullable String address, int port, Limits limits) {

  /**
   * How often somebody may ask: so many at once, and one more after each span.
   *
   * @param requests of a token
   * @param signIns that failed, of a user and of an address
   */
  public record Limits(int requests, Duration request, int signIns, Duration signIn) {

    /** What no person and no usual program reaches. */
    public static final Limits USUAL =
        new Limits(1_000, Duration.ofMillis(10), 5, Duration.ofSeconds(30));
  }
}
