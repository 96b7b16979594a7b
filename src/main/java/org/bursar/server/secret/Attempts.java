package org.bursar.server.secret;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * How often somebody may try: a bucket that holds so many tries and fills again, one for each
 * period. Whose bucket is full is forgotten.
 */
public final class Attempts {

  /** As many as are kept before full ones are swept out. */
  private static final int SWEEP = 10_000;

  private final Map<String, Bucket> buckets = new HashMap<>();
  private final int most;
  private final Duration refill;
  private final InstantSource clock;

  /** How full, at which instant. */
  private record Bucket(long nanosSpent, Instant at) {}

  /**
   * Counts tries.
   *
   * @param most how many there may be at once
   * @param refill after which time there is one more
   */
  public Attempts(int most, Duration refill, InstantSource clock) {
    this.most = most;
    this.refill = refill;
    this.clock = clock;
  }

  /** How many seconds somebody has to wait for his next try; 0 if he need not. */
  public synchronized long secondsToWait(String who) {
    long over = spent(who, clock.instant()) + refill.toNanos() - most * refill.toNanos();
    return over <= 0 ? 0 : Math.ceilDiv(over, 1_000_000_000L);
  }

  /** Counts a try. */
  public synchronized void count(String who) {
    Instant now = clock.instant();
    long spent = spent(who, now) + refill.toNanos();
    buckets.put(who, new Bucket(Math.min(spent, most * refill.toNanos()), now));
    if (buckets.size() > SWEEP) {
      buckets.keySet().removeIf(known -> spent(known, now) == 0);
    }
  }

  /** Forgets what somebody tried. */
  public synchronized void forget(String who) {
    buckets.remove(who);
  }

  private long spent(String who, Instant now) {
    Bucket bucket = buckets.get(who);
    if (bucket == null) {
      return 0;
    }
    // A day refills every bucket, and longer spans have no nanoseconds to count in.
    Duration since = Duration.between(bucket.at(), now);
    return since.compareTo(Duration.ofDays(1)) > 0
        ? 0
        : Math.max(0, bucket.nanosSpent() - Math.max(0, since.toNanos()));
  }
}
