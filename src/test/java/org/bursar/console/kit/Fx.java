package org.bursar.console.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** The FX thread, for tests: started once, and every wait has a limit. */
public final class Fx {
  private static final int LIMIT_SECONDS = 120;
  private static boolean started;

  private Fx() {}

  /** Starts the toolkit, unless somebody has. */
  public static synchronized void start() {
    if (!started) {
      try {
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await(LIMIT_SECONDS, TimeUnit.SECONDS);
      } catch (IllegalStateException already) {
        // The toolkit of another test is as good.
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      Platform.setImplicitExit(false);
      started = true;
    }
  }

  /** Does something on the FX thread and waits for what it yields. */
  public static <T> T get(Callable<T> act) {
    start();
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(act.call());
          } catch (Throwable broken) {
            result.completeExceptionally(broken);
          }
        });
    try {
      return result.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof RuntimeException known) {
        throw known;
      }
      if (broken.getCause() instanceof Error known) {
        throw known;
      }
      throw new AssertionError(broken.getCause());
    } catch (Exception late) {
      throw new AssertionError("the FX thread did not answer", late);
    }
  }

  /** Does something on the FX thread and waits for it. */
  public static void run(Runnable act) {
    get(
        () -> {
          act.run();
          return true;
        });
  }

  /** Waits until the toolkit has drawn this many frames. */
  public static void frames(int count) {
    CountDownLatch drawn = new CountDownLatch(count);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            drawn.countDown();
          }
        };
    run(timer::start);
    try {
      if (!drawn.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("no frames are drawn");
      }
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    } finally {
      run(timer::stop);
    }
  }
}
