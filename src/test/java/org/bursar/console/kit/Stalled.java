package org.bursar.console.kit;

import java.time.InstantSource;

/** Work that never gets its turn, so that what is shown meanwhile can be looked at. */
public final class Stalled {
  private Stalled() {}

  /** Takes work and does none. */
  public static Background background() {
    return new Background(work -> {}, Runnable::run, InstantSource.system(), System::nanoTime);
  }
}
