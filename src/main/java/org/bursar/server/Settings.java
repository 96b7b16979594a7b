package org.bursar.server;

import java.time.Duration;
import org.bursar.server.secret.Identity;
import org.bursar.server.secret.Provider;
import org.jspecify.annotations.Nullable;

/**
 * How a server is run.
 *
 * @param address the one it listens at; null for all of the machine
 * @param port 0 for any that is free
 * @param identity by what it is known over TLS; null without TLS
 * @param metricsToken by which metrics are read from other machines; null if they are not
 * @param limits how often it may be asked
 * @param provider who else knows the people of this server; null if nobody does
 */
public record Settings(
    @Nullable String address,
    int port,
    @Nullable Identity identity,
    @Nullable String metricsToken,
    Limits limits,
    @Nullable Provider provider) {

  /** The same, with nobody else who knows its people. */
  public Settings(
      @Nullable String address,
      int port,
      @Nullable Identity identity,
      @Nullable String metricsToken,
      Limits limits) {
    this(address, port, identity, metricsToken, limits, null);
  }

  /** Says nothing that is secret. */
  @Override
  public String toString() {
    return address + ":" + port;
  }

  /**
   * How often somebody may ask: so many at once, and one more after each span.
   *
   * @param requests of a token
   * @param signIns that failed, of a user and of an address
   * @param strangers tokens of an address that nobody knows
   */
  public record Limits(
      int requests,
      Duration request,
      int signIns,
      Duration signIn,
      int strangers,
      Duration stranger) {

    private static final int STRANGERS = 20;
    private static final Duration STRANGER = Duration.ofSeconds(5);

    /** The same, with strangers as usual. */
    public Limits(int requests, Duration request, int signIns, Duration signIn) {
      this(requests, request, signIns, signIn, STRANGERS, STRANGER);
    }

    /** What no person and no usual program reaches. */
    public static final Limits USUAL =
        new Limits(1_000, Duration.ofMillis(10), 5, Duration.ofSeconds(30));
  }
}
