package org.bursar.console.kit;

import java.time.InstantSource;

/** Work as tests want it. */
public final class Backgrounds {
  private Backgrounds() {}

  /** Takes work and does none, so that what is shown meanwhile can be looked at. */
  public static Background stalled() {
    return new Background(
        work -> {}, Background::toFx, InstantSource.system(), System::nanoTime);
  }

  /** Does the work of the FX thread at once; what other threads tell comes to it later. */
  public static Background atOnce() {
    return new Background(
        Runnable::run, Background::toFx, InstantSource.system(), System::nanoTime);
  }
}
