package org.bursar.exchange.demo;

import java.util.List;
import org.bursar.vocabulary.CommandId;

/**
 * Numbers that look random and follow from a seed and a topic (SplitMix64). Each topic has its own,
 * so that one that is added later changes none of the others.
 */
final class Chance {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  Chance(long seed, String topic) {
    state = seed * GOLDEN;
    for (int i = 0; i < topic.length(); i++) {
      state = mixed(state + topic.charAt(i) * GOLDEN);
    }
  }

  private long next() {
    state += GOLDEN;
    return mixed(state);
  }

  private static long mixed(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** A number from 0 to below {@code bound}. */
  int below(int bound) {
    return Math.floorMod(next(), bound);
  }

  /** A number of this range, both ends included. */
  long between(long least, long most) {
    return least + Math.floorMod(next(), most - least + 1);
  }

  /** A number of this range of which small ones are more frequent than large ones. */
  long skewed(long least, long most) {
    long span = most - least;
    long first = Math.floorMod(next(), 1_000L);
    long second = Math.floorMod(next(), 1_000L);
    long third = Math.floorMod(next(), 1_000L);
    return least + span * first / 1_000 * second / 1_000 * third / 1_000;
  }

  /** Whether something happens that happens so many times in a hundred. */
  boolean percent(int times) {
    return below(100) < times;
  }

  /** One of these. */
  <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** An id for a command of this instant, in milliseconds since 1970. */
  CommandId id(long millis) {
    return CommandId.version7(millis, next(), next());
  }
}
