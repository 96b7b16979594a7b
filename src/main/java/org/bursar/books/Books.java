package org.bursar.books;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.bursar.books.store.BooksFault;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Outcome;

/** Books, of whichever kind: read as one value, changed by commands alone. */
public interface Books extends AutoCloseable {

  /** What these books are called: the name of their file. */
  String name();

  /** Whether commands are refused here. */
  boolean isReadOnly();

  /** In whose name commands are given. */
  Actor actor();

  /** The enterprise as it is now, all of it durable. Costs nothing. */
  Enterprise now();

  /**
   * The enterprise as the books knew it at the end of the last entry not after an instant.
   *
   * @throws BooksFault if the books cannot be read
   */
  Enterprise asOf(Instant instant);

  /**
   * The enterprise as it stood after an entry; {@link Enterprise#NOTHING} after entry 0.
   *
   * @throws IllegalArgumentException if there is no such entry yet
   * @throws BooksFault if the books cannot be read
   */
  Enterprise after(long entry);

  /**
   * Judges commands and makes durable what is accepted; waits for that.
   *
   * @return one outcome for each command, in order
   * @throws BooksFault if nothing was saved
   */
  List<Outcome> submit(Batch batch);

  /** What is read a page at a time. */
  Records records();

  /**
   * Tells of every durable write from now on, on the thread that wrote: a listener must not wait.
   *
   * @return what ends it
   */
  Runnable onChange(Consumer<Change> listener);

  /** Lets go of the books; what was accepted is durable before. */
  @Override
  void close();
}
