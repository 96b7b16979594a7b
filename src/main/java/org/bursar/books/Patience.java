package org.bursar.books;

import java.time.Duration;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;

/**
 * How often a write is tried again that others, or the way to the database, kept from being saved.
 *
 * @param attempts how often it is tried in all
 * @param waiting what is done before it is tried again while the database cannot be reached
 */
public record Patience(int attempts, Waiting waiting) {

  /** For books that nobody else writes: what fails once is said at once. */
  public static final Patience NONE = new Patience(1, _ -> {});

  /** For a server: a database that starts anew, or gives way to its replica, takes seconds. */
  public static final Patience USUAL =
      new Patience(8, attempt -> Thread.sleep(Duration.ofMillis(25L << attempt)));

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

  /** Waits after a failed attempt, or throws what it ended in if no more are to be made. */
  void bear(BooksFault fault, int attempt) {
    if (!fault.isPassing() || attempt >= attempts) {
      throw fault;
    } else if (fault.kind() == Kind.UNREACHABLE) {
      try {
        waiting.after(attempt);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw fault;
      }
    }
  }
}
