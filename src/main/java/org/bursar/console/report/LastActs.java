package org.bursar.console.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last things that a person did, by the names that the program has for them. */
public final class LastActs {

  private static final int MOST = 30;

  private final Deque<String> acts = new ArrayDeque<>();

  /** Takes note of an act: a name of the program's own, never what was chosen or typed in it. */
  public synchronized void did(String act) {
    acts.add(act);
    if (acts.size() > MOST) {
      acts.remove();
    }
  }

  /** The acts, the oldest first. */
  public synchronized List<String> list() {
    return List.copyOf(acts);
  }
}
