package org.bursar.sync.simulation;

import java.time.Duration;
import java.util.Random;

/**
 * How often things go wrong in a run, in thousandths: of a message, or of an hour. Each seed has a
 * weather of its own, in which some kinds never happen and some all the time.
 *
 * @param lost messages that never arrive, of requests and answers alike
 * @param late requests that arrive after their sender has given up
 * @param doubled requests that arrive twice
 * @param slow messages that take hours
 * @param cut acts before which the network of a client is cut for a while
 * @param signedOut acts before which a token expires for a while
 * @param full acts before which a disk is full for a while
 * @param killed acts before which it is settled that a process ends soon
 * @param skewed acts before which a clock is set otherwise
 */
record Weather(
    int lost,
    int late,
    int doubled,
    int slow,
    int cut,
    int signedOut,
    int full,
    int killed,
    int skewed) {

  /** Nothing goes wrong. */
  static final Weather FAIR = new Weather(0, 0, 0, 0, 0, 0, 0, 0, 0);

  static Weather of(Random random) {
    return new Weather(
        some(random, 200),
        some(random, 150),
        some(random, 200),
        some(random, 150),
        some(random, 120),
        some(random, 80),
        some(random, 120),
        some(random, 300),
        some(random, 100));
  }

  private static int some(Random random, int most) {
    return random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(most);
  }

  /** Whether what happens so often happens now. */
  static boolean comes(Random random, int thousandths) {
    return random.nextInt(1000) < thousandths;
  }

  /** How long a message takes. */
  Duration delay(Random random) {
    return comes(random, slow)
        ? Duration.ofMinutes(1 + random.nextInt(600))
        : Duration.ofMillis(1 + random.nextInt(500));
  }

  /** How long something stays as it is. */
  static Duration while_(Random random) {
    return Duration.ofMinutes(1 + random.nextInt(3 * 24 * 60));
  }
}
