package org.bursar.books;

/** Nothing was decided: a later attempt of the same sender was there before. */
public final class OutdatedAttempt extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long last;

  OutdatedAttempt(long last) {
    super("attempt " + last + " of this sender was there before", null, false, false);
    this.last = last;
  }

  /** The number of the last attempt that counted; a higher one counts. */
  public long last() {
    return last;
  }
}
