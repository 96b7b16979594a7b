package org.bursar.books.store;

import java.sql.SQLException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** Tells what cannot be read now from what could not have been written. */
final class Damage {

  private Damage() {}

  /** Reads, and says what is wrong with the place if that fails. */
  static <T extends @Nullable Object> T notice(Place place, Sql.Reading<T> reading) {
    try {
      return reading.read();
    } catch (SQLException e) {
      throw place.unread(e);
    } catch (IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | ArithmeticException
        | DateTimeException
        | NullPointerException e) {
      // What stands there could not have been written: no value of ours comes of it.
      throw place.damaged(e);
    }
  }
}
