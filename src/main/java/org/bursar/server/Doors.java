package org.bursar.server;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts who is inside, so that the server ends when the last one has left. */
final class Doors {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition left = lock.newCondition();
  private int inside;
  private boolean closed;

  /** Lets somebody in; false if nobody is let in any more. */
  boolean enter() {
    lock.lock();
    try {
      if (!closed) {
        inside++;
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Somebody who was let in goes. */
  void leave() {
    lock.lock();
    try {
      inside--;
      left.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets nobody in any more, and waits for who is inside; whether all have left. */
  boolean close(Duration patience) {
    lock.lock();
    try {
      closed = true;
      long nanos = patience.toNanos();
      while (inside > 0 && nanos > 0) {
        nanos = left.awaitNanos(nanos);
      }
      return inside == 0;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
