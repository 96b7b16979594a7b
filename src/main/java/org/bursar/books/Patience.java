package org.bursar.books;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How long a write is tried again that others, or the way to the database, kept from being saved.
 *
 * @param attempts how often it is tried in all
 * @param most for how long it is tried beyond that while the database cannot be reached, or has no
 *     leader
 * @param clock by which that is told
 * @param waiting what is done before it is tried again while the database cannot be reached
 */
public record Patience(int attempts, Duration most, InstantSource clock, Waiting waiting) {

  /** For books that nobody else writes: what fails once is said at once. */
  public static final Patience NONE = new Patience(1, _ -> {});

  private static final int ATTEMPTS = 8;

  /**
   * A cluster notices within 10 to 30 s that its leader is gone; a client waits for its answer for
   * 60.
   */
  private static final Duration MOST = Duration.ofSeconds(45);

  private static final long FIRST_MILLIS = 50;
  private static final long LAST_MILLIS = 1_000;

  /** Patience that counts attempts and nothing else. */
  public Patience(int attempts, Waiting waiting) {
    this(attempts, Duration.ZERO, InstantSource.fixed(Instant.EPOCH), waiting);
  }

  /**
   * For a server: a database that starts anew takes seconds, one that gives way to its replica up
   * to half a minute.
   */
  public static Patience usual(InstantSource clock) {
    return new Patience(ATTEMPTS, MOST, clock, attempt -> Thread.sleep(pause(attempt)));
  }

  /** Longer each time, up to a second: who waits for a new leader shall have it soon. */
  static Duration pause(int attempt) {
    return Duration.ofMillis(Math.min(FIRST_MILLIS << Math.min(attempt - 1, 10), LAST_MILLIS));
  }

  /** Waits for what passes. */
  @FunctionalInterface
  public interface Waiting {
    /**
     * Waits after an attempt.
     *
     * @param attempt which failed, from 1
     */
    void after(int attempt) throws InterruptedException;
  }

  /** Begins to try something. */
  Trying begin() {
    return new Trying(this);
  }
}
