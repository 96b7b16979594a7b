package org.bursar.sync.simulation;

/** A process ends at once: what it was about to do is not done, and nothing is tidied up. */
final class Killed extends Error {

  private static final long serialVersionUID = 1L;

  Killed(String where) {
    super(where);
  }

  /** The end of a process that is behind a failure; null if it is another one. */
  static Killed behind(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof Killed killed) {
        return killed;
      }
    }
    return null;
  }
}
