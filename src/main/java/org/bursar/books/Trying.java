package org.bursar.books;

import java.time.Instant;
import org.bursar.books.store.BooksFault;
import org.jspecify.annotations.Nullable;

/** One write that is tried until it is saved, or patience ends. Used by one thread. */
final class Trying {

  /** However slowly a clock goes. */
  private static final int MOST = 100;

  private final Patience patience;
  private int failed;
  private @Nullable Instant lost;

  Trying(Patience patience) {
    this.patience = patience;
  }

  /** How many attempts failed so far. */
  int failed() {
    return failed;
  }

  /** Waits after a failed attempt, or throws what it ended in if no more are to be made. */
  void bear(BooksFault fault) {
    failed++;
    boolean isAway = fault.isAway();
    if (isAway && lost == null) {
      lost = patience.clock().instant();
    }
    boolean mayGoOn = failed < patience.attempts() || (isAway && failed < MOST && !isOver());
    if (!fault.isPassing() || !mayGoOn) {
      throw fault;
    } else if (isAway) {
      await(fault);
    }
  }

  /** Whether the database has been away for as long as anybody waits. */
  private boolean isOver() {
    return lost == null || !patience.clock().instant().isBefore(lost.plus(patience.most()));
  }

  private void await(BooksFault fault) {
    try {
      patience.waiting().after(failed);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw fault;
    }
  }
}
