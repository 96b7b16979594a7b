package org.bursar.console.kit;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;

/** Work as tests want it. */
public final class Backgrounds {
  private Backgrounds() {}

  /** Takes work and does none, so that what is shown meanwhile can be looked at. */
  public static Background stalled() {
    return new Background(work -> {}, Background::toFx, InstantSource.system(), System::nanoTime);
  }

  /** Work on threads; what it takes of the FX thread is told. */
  public static Background watched(LongConsumer nanosOnFx) {
    return new Background(
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()),
        step ->
            Background.toFx(
                () -> {
                  long from = System.nanoTime();
                  step.run();
                  nanosOnFx.accept(System.nanoTime() - from);
                }),
        InstantSource.system(),
        System::nanoTime);
  }

  /** Does the work of the FX thread at once; what other threads tell comes to it later. */
  public static Background atOnce() {
    return new Background(
        Runnable::run, Background::toFx, InstantSource.system(), System::nanoTime);
  }

  /** Progress that nobody follows. */
  public static Progress unwatched() {
    return Progress.none();
  }
}
