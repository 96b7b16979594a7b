package org.bursar.sync.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What happens, in the order of its instants, one after the other. Who waits for an answer lets
 * time pass: meanwhile others do what is due, so that acts interleave without a second thread.
 */
final class Timeline {

  private final PriorityQueue<Due> due = new PriorityQueue<>();
  private final List<String> told = new ArrayList<>();
  private Instant now;
  private long count;

  Timeline(Instant start) {
    now = start;
  }

  /** Who does something, and cannot while he waits for something else. */
  interface Party {
    /** Whether he waits. */
    boolean isBusy();
  }

  private record Due(Instant at, long number, Party party, Runnable act)
      implements Comparable<Due> {

    @Override
    public int compareTo(Due other) {
      int order = at.compareTo(other.at);
      return order != 0 ? order : Long.compare(number, other.number);
    }
  }

  /** The instant that it really is. */
  Instant now() {
    return now;
  }

  /** Something that happens after a time, whoever is busy then. */
  void in(Duration wait, Runnable act) {
    in(wait, () -> false, act);
  }

  /** Something that somebody does after a time, or as soon as he can. */
  void in(Duration wait, Party party, Runnable act) {
    due.add(new Due(now.plus(wait), count++, party, act));
  }

  /** Lets time pass, with all that is due in it. */
  void pass(Duration time) {
    Instant until = now.plus(time);
    while (!due.isEmpty() && !due.peek().at.isAfter(until)) {
      next();
    }
    goOnTo(until);
  }

  /** Lets time pass until nothing is due any more. */
  void passAll() {
    while (!due.isEmpty()) {
      next();
    }
  }

  private void next() {
    Due next = due.remove();
    goOnTo(next.at);
    if (next.party.isBusy()) {
      in(Duration.ofMinutes(1), next.party, next.act);
    } else {
      next.act.run();
    }
  }

  private void goOnTo(Instant instant) {
    // Who let time pass within what is due now may have come further already.
    now = instant.isAfter(now) ? instant : now;
  }

  /** Keeps a line for whoever wants to know how it came to a failure. */
  void tell(String who, String what) {
    told.add(now + " " + who + ": " + what);
  }

  /** All lines so far. */
  List<String> told() {
    return told;
  }
}
