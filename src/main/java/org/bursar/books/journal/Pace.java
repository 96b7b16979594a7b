package org.bursar.books.journal;

/** Who follows a long reading, and may end it. */
@FunctionalInterface
public interface Pace {

  /** Nobody follows, nothing ends it. */
  Pace UNWATCHED = (done, whole) -> true;

  /**
   * Told between the pieces of a reading, on its thread.
   *
   * @param done how many records were looked at
   * @param whole how many there are to look at
   * @return whether it goes on; else the reading ends in a {@link
   *     java.util.concurrent.CancellationException}
   */
  boolean goesOn(long done, long whole);
}
