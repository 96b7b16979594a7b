package org.bursar.books.store;

import java.sql.SQLException;
import java.util.List;
import org.bursar.books.journal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Entries that come page by page and are made durable many pages at once, so that a page of the
 * file that many of them change is written once for all. Its transaction stays open in between: on
 * the same connection others may read, and write only what may become durable with it.
 */
public final class Slice {

  private final Place place;
  private @Nullable Transaction open;

  Slice(Place place) {
    this.place = place;
  }

  /**
   * Adds entries; they count once they are committed.
   *
   * @param from where the journal ends before them, those that wait here among it
   * @throws BooksFault if they cannot be written: nothing of the slice is there any more
   */
  public void add(Head from, List<Recorded> entries) {
    orNothing(
        sql -> {
          Transaction transaction = open;
          if (transaction == null) {
            sql.begin();
            transaction = new Transaction(place, sql, from);
            open = transaction;
          }
          Transaction begun = transaction;
          sql.within(() -> begun.add(entries));
        });
  }

  /**
   * Makes durable what was added.
   *
   * @throws BooksFault if that fails: nothing of the slice is there any more
   */
  public void commit() {
    Transaction transaction = open;
    if (transaction != null) {
      orNothing(
          sql -> {
            sql.within(transaction::finish);
            sql.commit();
          });
      open = null;
    }
  }

  /** Takes back what was added and is not durable. */
  public void drop() {
    if (open != null) {
      open = null;
      place.writing(sql -> sql.abandon(new SQLException("dropped")));
    }
  }

  private void orNothing(Place.Writing writing) {
    try {
      place.writing(writing);
    } catch (RuntimeException | Error e) {
      open = null;
      throw e;
    }
  }
}
