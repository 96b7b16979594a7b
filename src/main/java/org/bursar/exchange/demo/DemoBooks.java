package org.bursar.exchange.demo;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import org.bursar.books.Batch;
import org.bursar.books.NewBooks;
import org.bursar.vocabulary.Actor;

/** Writes the demo into new books. */
public final class DemoBooks {

  private DemoBooks() {}

  /** Who watches, and may end it. */
  @FunctionalInterface
  public interface Watch {

    /** Told before each moment how many commands were done so far; false ends it. */
    boolean goesOn(long commands);
  }

  /**
   * Makes a new file with the whole story, or none.
   *
   * @param lineage a random text: which line of copies these books belong to
   * @throws org.bursar.books.store.BooksFault if the file is there, or cannot be written
   * @throws CancellationException if who watches ended it
   */
  public static void create(
      Path file, DemoEnterprise demo, Actor actor, String lineage, Watch watch) {
    Iterator<Moment> moments = demo.moments();
    NewBooks.create(
        file,
        new Watched(moments, watch),
        actor,
        InstantSource.fixed(Story.FIRST_DAY.atStartOfDay(Story.ZONE).toInstant()),
        lineage);
  }

  /** The moments as batches, watched. */
  private static final class Watched implements Iterator<Batch> {

    private final Iterator<Moment> moments;
    private final Watch watch;
    private long done;

    Watched(Iterator<Moment> moments, Watch watch) {
      this.moments = moments;
      this.watch = watch;
    }

    @Override
    public boolean hasNext() {
      return moments.hasNext();
    }

    @Override
    public Batch next() {
      if (!watch.goesOn(done)) {
        throw new CancellationException("the demo was ended before its time");
      }
      Moment moment = moments.next();
      done += moment.commands().size();
      return new Batch(Batch.Mode.TOGETHER, moment.commands(), moment.at());
    }
  }
}
