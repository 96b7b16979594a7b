package org.bursar.console.kit;

import java.util.concurrent.CancellationException;

/** What work says of itself while it runs, and where it hears that it is no longer wanted. */
public interface Progress {
  /** So much of so much is done; bursts are conflated. A whole of 0 means: not known. */
  void at(long done, long whole);

  /** Which step it is at, in the language of the moment. */
  void step(String sentence);

  /** Whether a person, or newer work of the same kind, has asked it to stop. */
  boolean isCancelled();

  /** Stops here if it was asked to. */
  default void check() {
    if (isCancelled()) {
      throw new CancellationException();
    }
  }

  /** For work that is called outside of {@link Background}: hears nothing, tells nobody. */
  static Progress none() {
    return new Progress() {
      @Override
      public void at(long done, long whole) {}

      @Override
      public void step(String sentence) {}

      @Override
      public boolean isCancelled() {
        return false;
      }
    };
  }
}
