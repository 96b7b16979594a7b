package org.bursar.server;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.bursar.books.ServerBooks;
import org.bursar.books.store.Head;

/** Rings for all who listen to an enterprise, whenever something was written there. */
final class Bell {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private final ServerBooks books;
  private final Runnable forget;
  private int listening;
  private boolean ended;

  Bell(ServerBooks books) {
    this.books = books;
    this.forget = books.onChange(_ -> ring());
  }

  ServerBooks books() {
    return books;
  }

  /** One more listens. */
  void join() {
    lock.lock();
    try {
      listening++;
    } finally {
      lock.unlock();
    }
  }

  /** One less listens; whether that was the last one. */
  boolean leave() {
    lock.lock();
    try {
      listening--;
      if (listening == 0) {
        forget.run();
      }
      return listening == 0;
    } finally {
      lock.unlock();
    }
  }

  int count() {
    lock.lock();
    try {
      return listening;
    } finally {
      lock.unlock();
    }
  }

  private void ring() {
    lock.lock();
    try {
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets all who listen go. */
  void end() {
    lock.lock();
    try {
      ended = true;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the books go on from what was told, but no longer than a while.
   *
   * @return whether to go on listening
   */
  boolean await(Head told, Duration longest) throws InterruptedException {
    lock.lock();
    try {
      long nanos = longest.toNanos();
      while (!ended && nanos > 0 && books.head().equals(told)) {
        nanos = rung.awaitNanos(nanos);
      }
      return !ended;
    } finally {
      lock.unlock();
    }
  }
}
