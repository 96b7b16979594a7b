package org.bursar.sync;

/** Hears how far something is that takes long, and says whether it goes on. On any thread. */
@FunctionalInterface
public interface Watch {

  /** Nobody looks, and it goes on. */
  Watch NOBODY = (done, whole) -> true;

  /** So much of so much is done; whether it goes on. A whole of 0 means: not known. */
  boolean at(long done, long whole);

  /**
   * Stops here if it is not to go on.
   *
   * @throws java.util.concurrent.CancellationException if so
   */
  default void check(long done, long whole) {
    if (!at(done, whole)) {
      throw new java.util.concurrent.CancellationException();
    }
  }
}
