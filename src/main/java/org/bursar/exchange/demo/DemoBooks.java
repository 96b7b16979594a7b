package org.bursar.exchange.demo;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Outcome;

/** Writes the demo into new books. */
public final class DemoBooks {

  private DemoBooks() {}

  /** Who watches, and may end it. */
  @FunctionalInterface
  public interface Watch {

    /** Told after each moment how many commands were done so far; false ends it. */
    boolean goesOn(long commands);
  }

  /**
   * Makes a new file; if it is ended before its time, what was done so far stays in the file.
   *
   * @throws org.bursar.books.store.BooksFault if the file is there, or cannot be written
   */
  public static void create(Path file, DemoEnterprise demo, Actor actor, Watch watch) {
    Iterator<Moment> moments = demo.moments();
    Moment first = moments.next();
    long done = first.commands().size();
    try (Books books =
        LocalBooks.create(file, first.commands(), actor, InstantSource.fixed(first.at()))) {
      boolean goesOn = watch.goesOn(done);
      while (goesOn && moments.hasNext()) {
        Moment moment = moments.next();
        submit(books, moment);
        done += moment.commands().size();
        goesOn = watch.goesOn(done);
      }
    }
  }

  private static void submit(Books books, Moment moment) {
    List<Outcome> outcomes =
        books.submit(new Batch(Batch.Mode.TOGETHER, moment.commands(), moment.at()));
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Refused) {
        throw new IllegalStateException("the demo asks for what is refused: " + outcome);
      }
    }
  }
}
