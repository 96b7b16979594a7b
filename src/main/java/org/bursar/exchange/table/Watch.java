package org.bursar.exchange.table;

/** Who watches a long reading, and may end it. */
@FunctionalInterface
public interface Watch {

  /** Nobody watches, nothing stops it. */
  Watch NOBODY = bytes -> true;

  /**
   * Told now and then, on the reading thread.
   *
   * @param bytes how many bytes have been read so far, of all files, as they are stored
   * @return whether the reading goes on
   */
  boolean goesOn(long bytes);
}
