package org.bursar.books;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Outcome;

/**
 * Books as they were after an earlier entry: what came later is not there, and nothing can be
 * changed. Closing it leaves the books open.
 */
public final class PastBooks implements Books {

  private final Books books;
  private final Enterprise then;

  /** Books as they were when the enterprise was this value of theirs. */
  public PastBooks(Books books, Enterprise then) {
    this.books = books;
    this.then = then;
  }

  @Override
  public String name() {
    return books.name();
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public Actor actor() {
    return books.actor();
  }

  @Override
  public Enterprise now() {
    return then;
  }

  @Override
  public Enterprise asOf(Instant instant) {
    return instant.isBefore(then.at()) ? books.asOf(instant) : then;
  }

  @Override
  public Enterprise after(long entry) {
    if (entry > then.entry()) {
      throw new IllegalArgumentException("there was no entry " + entry + " yet");
    }
    return books.after(entry);
  }

  @Override
  public List<Outcome> submit(Batch batch) {
    throw new BooksFault(
        Kind.READ_ONLY,
        "this is what the books knew at " + then.at() + ". Go back to now to change them.");
  }

  @Override
  public Records records() {
    return new PastRecords(books.records(), then.entry());
  }

  @Override
  public Runnable onChange(Consumer<Change> listener) {
    return () -> {};
  }

  @Override
  public void close() {}
}
