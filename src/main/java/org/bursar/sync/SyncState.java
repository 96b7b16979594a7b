package org.bursar.sync;

import java.time.Instant;
import java.util.List;
import org.bursar.books.journal.Letter;
import org.bursar.enterprise.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * How a synced file stands to its server.
 *
 * @param fault why the server gave no answer of use the last time; null if it did
 * @param reached when it last did; null if it did not since the file was opened
 * @param busy whether it is being asked now
 * @param letters what was written here and is not done with
 * @param waiting what those that wait would do to what is confirmed; null if none waits
 * @param arriving how far the journal is, while it is on its way; null if it is here
 */
public record SyncState(
    @Nullable ServerFault fault,
    @Nullable Instant reached,
    boolean busy,
    List<Letter> letters,
    @Nullable Waiting waiting,
    @Nullable Arriving arriving) {

  /** Takes its own copy. */
  public SyncState {
    letters = List.copyOf(letters);
  }

  /** How many commands wait to be sent. */
  public long waits() {
    return letters.stream().filter(Letter::isWaiting).count();
  }

  /** How many were refused, and wait for somebody to deal with that. */
  public long refused() {
    return letters.size() - waits();
  }

  /** Whether all that the server has is here, as far as anybody knows. */
  public boolean isCurrent() {
    return fault == null && reached != null;
  }
}
