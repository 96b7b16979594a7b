package org.bursar.cli;

import java.util.concurrent.CountDownLatch;

/** The system's wish that a program ends: it ends with 0 once it has finished what runs. */
final class Signal {

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  private Signal() {}

  /** Waits for SIGTERM and SIGINT from now on. */
  static Signal awaited() {
    Signal signal = new Signal();
    Runtime.getRuntime().addShutdownHook(new Thread(signal::heed));
    return signal;
  }

  private void heed() {
    if (done.getCount() == 0) {
      // The program ends by itself, with a code of its own.
      return;
    }
    asked.countDown();
    try {
      done.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    // What was asked for was done: a service that ends when it is told to has not failed.
    Runtime.getRuntime().halt(ExitCode.DONE);
  }

  /** Waits for it. */
  void await() throws InterruptedException {
    asked.await();
  }

  /** All that ran is finished. */
  void done() {
    done.countDown();
  }
}
