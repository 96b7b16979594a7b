package org.bursar.books.store;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows on a thread of its own while whoever makes them goes on with the next: making rows
 * takes about as long as writing them. Whoever uses the connection in another way waits for it
 * first, so that one thread at a time does.
 */
final class Pen implements AutoCloseable {

  /** So many pieces may wait: who is faster than the disk shall not fill the memory. */
  private static final int MOST = 32;

  private final Semaphore room = new Semaphore(MOST);
  private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
  private @Nullable ExecutorService thread;

  /** Has a piece written after those that wait; waits itself only if too many do. */
  void write(Sql.Work piece) {
    if (thread == null) {
      thread =
          Executors.newSingleThreadExecutor(
              Thread.ofPlatform().name("books-pen").daemon().factory());
    }
    room.acquireUninterruptibly();
    last = CompletableFuture.runAsync(() -> run(piece), thread);
  }

  /** After a fault nothing is written: the database may have ended the transaction by itself. */
  private void run(Sql.Work piece) {
    try {
      if (fault.get() == null) {
        piece.run();
      }
    } catch (SQLException | RuntimeException | Error e) {
      fault.set(e);
    } finally {
      room.release();
    }
  }

  /**
   * Waits until all is written.
   *
   * @throws SQLException if a piece could not be: those after it were not written either
   */
  void await() throws SQLException {
    last.join();
    Throwable wrong = fault.get();
    if (wrong == null) {
      return;
    }
    switch (wrong) {
      case SQLException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(wrong);
    }
  }

  /** Waits until nothing is written any more, and forgets what went wrong. */
  void drop() {
    fault.compareAndSet(null, new SQLException("dropped"));
    last.join();
    fault.set(null);
  }

  @Override
  public void close() {
    last.join();
    if (thread != null) {
      thread.shutdown();
    }
  }
}
