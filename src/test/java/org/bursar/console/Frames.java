package org.bursar.console;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.animation.AnimationTimer;

/**
 * How long frames take while a script runs: from one to the next, whatever keeps the FX thread from
 * it. Those that take longer than a person notices are told by what was being done.
 */
final class Frames extends AnimationTimer {

  private static final long LONG = Duration.ofMillis(100).toNanos();

  private final Map<String, Slow> slow = new TreeMap<>();
  private volatile String act = "";
  private long last;
  private long count;
  private long longest;

  private record Slow(int times, long longest) {
    Slow with(Slow other) {
      return new Slow(times + other.times, Math.max(longest, other.longest));
    }
  }

  /** What is being done from now on. */
  void during(String name) {
    act = name;
  }

  @Override
  public void handle(long ignored) {
    long now = System.nanoTime();
    long taken = last == 0 ? 0 : now - last;
    last = now;
    synchronized (slow) {
      count++;
      longest = Math.max(longest, taken);
      if (taken > LONG) {
        slow.merge(act, new Slow(1, taken), Slow::with);
      }
    }
  }

  /** Goes on after a while that does not count. */
  void goOn() {
    last = 0;
    start();
  }

  long count() {
    synchronized (slow) {
      return count;
    }
  }

  Duration longest() {
    synchronized (slow) {
      return Duration.ofNanos(longest);
    }
  }

  @Override
  public String toString() {
    synchronized (slow) {
      StringBuilder said =
          new StringBuilder(String.format(Locale.ROOT, "the longest %d ms", longest / 1_000_000));
      slow.forEach(
          (name, each) ->
              said.append(
                  String.format(
                      Locale.ROOT,
                      ", %s %d times over 100 ms (%d)",
                      name,
                      each.times,
                      each.longest / 1_000_000)));
      return said.toString();
    }
  }
}
