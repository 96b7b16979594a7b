package org.bursar.books;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bursar.books.backup.Backups;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.Store;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Outcome;
import org.jspecify.annotations.Nullable;

/** Books in a local SQLite file: one writer, and readers who never wait for it. */
public final class LocalBooks implements Books {

  private final Path file;
  private final Actor actor;
  private final InstantSource clock;
  private final LocalRecords records;
  private final Enterprise opened;
  private final @Nullable Writing writing;

  /** What only a writer has. */
  private record Writing(BooksLock lock, Store store, Engine engine) {}

  /** Whether a file is opened for writing, which one holder may at a time, or for reading. */
  public enum Access {
    WRITE,
    READ
  }

  private LocalBooks(Path file, Access access, Actor actor, InstantSource clock) {
    this.file = file;
    this.actor = actor;
    this.clock = clock;
    if (access == Access.READ) {
      this.writing = null;
      Store store = Store.open(file, false);
      this.opened = store.load();
      this.records = new LocalRecords(store, this::now);
      return;
    }
    BooksLock lock = BooksLock.take(file, actor.name(), clock.instant());
    try {
      Store store = Store.open(file, true);
      Engine engine = new Engine(store, actor, clock);
      this.opened = engine.now();
      this.writing = new Writing(lock, store, engine);
      this.records = new LocalRecords(Store.open(file, false), this::now);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Opens a file that is there.
   *
   * @throws BooksFault if it cannot be; it is left as it is
   */
  public static Books open(Path file, Access access, Actor actor, InstantSource clock) {
    if (access == Access.WRITE) {
      // Said before the lock is made beside it: what is no books file gets nothing beside it.
      Store.open(file, false).close();
    }
    return new LocalBooks(file, access, actor, clock);
  }

  @Override
  public String name() {
    return String.valueOf(file.getFileName());
  }

  @Override
  public boolean isReadOnly() {
    return writing == null;
  }

  @Override
  public Actor actor() {
    return actor;
  }

  @Override
  public Enterprise now() {
    return writing == null ? opened : writing.engine.now();
  }

  @Override
  public Enterprise asOf(Instant instant) {
    return records.asOf(instant);
  }

  @Override
  public List<Outcome> submit(Batch batch) {
    if (writing == null) {
      throw new BooksFault(
          Kind.READ_ONLY, file + " is open read-only. Open it for writing to change it.");
    }
    return writing.engine.submit(batch);
  }

  @Override
  public Records records() {
    return records;
  }

  @Override
  public Runnable onChange(Consumer<Change> listener) {
    return writing == null ? () -> {} : writing.engine.onChange(listener);
  }

  @Override
  public void close() {
    records.close();
    Writing open = writing;
    if (open == null) {
      return;
    }
    open.engine.close();
    boolean changed = open.engine.now().entry() != opened.entry();
    try (open.lock) {
      if (changed) {
        daily(open.store);
      }
      open.store.close();
    }
  }

  private void daily(Store store) {
    Optional<Path> copy = Backups.of(file).daily(clock.instant());
    copy.ifPresent(
        target -> {
          store.copyTo(target);
          Backups.of(file).prune();
        });
  }
}
