package org.bursar.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;

/** What people were told of their commands, and how far that has come: moments are chosen by it. */
final class Told {

  private final Map<CommandId, List<Outcome>> outcomes = new LinkedHashMap<>();
  private int count;
  private int done;
  private boolean up = true;
  private Throwable failed;

  /** Somebody gives a command. */
  synchronized void given(CommandId id) {
    outcomes.computeIfAbsent(id, _ -> new ArrayList<>());
  }

  /** Somebody is told what became of one. */
  synchronized void told(Outcome outcome) {
    outcomes.get(outcome.id()).add(outcome);
    count++;
    done += outcome instanceof Outcome.Accepted ? 1 : 0;
    notifyAll();
  }

  /** Somebody cannot go on: nobody shall wait for him. */
  synchronized void failed(Throwable cause) {
    failed = failed == null ? cause : failed;
    notifyAll();
  }

  /** How often somebody was told. */
  synchronized int count() {
    return count;
  }

  /** Waits until somebody was told so often. */
  synchronized void await(int wished) throws InterruptedException {
    while (count < wished && failed == null) {
      wait(10_000);
    }
    check();
  }

  /** How often somebody was told that something is done. */
  synchronized int done() {
    return done;
  }

  /** Waits until that was told so often. */
  synchronized void awaitDone(int wished) throws InterruptedException {
    while (done < wished && failed == null) {
      wait(10_000);
    }
    check();
  }

  /** Fails if somebody could not go on. */
  synchronized void check() {
    if (failed != null) {
      throw new AssertionError("somebody could not go on: " + failed, failed);
    }
  }

  /** The server went away, or is there again. */
  synchronized void server(boolean isUp) {
    up = isUp;
    notifyAll();
  }

  /** Waits until the server is there: only so often does anybody ask one that is away. */
  synchronized void awaitServer() throws InterruptedException {
    while (!up && failed == null) {
      wait(10_000);
    }
  }

  /** All that was told of each command, in order. */
  synchronized Map<CommandId, List<Outcome>> all() {
    return new LinkedHashMap<>(outcomes);
  }
}
