package org.bursar.books;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bursar.books.backup.Backup;
import org.bursar.books.backup.Backups;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.Schema;
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
  private final StoredRecords records;
  private final Enterprise opened;
  private final @Nullable Writing writing;

  /** What only a writer has. */
  private record Writing(BooksLock lock, Store store, Engine engine, Schema schema) {}

  /** Whether a file is opened for writing, which one holder may at a time, or for reading. */
  public enum Access {
    WRITE,
    READ
  }

  private LocalBooks(
      Path file,
      Actor actor,
      InstantSource clock,
      Enterprise opened,
      Store reading,
      @Nullable Writing writing) {
    this.file = file;
    this.actor = actor;
    this.clock = clock;
    this.opened = opened;
    this.writing = writing;
    this.records = new StoredRecords(reading, this::now);
  }

  /**
   * Opens a file that is there; for writing, one of an older version is brought up to date first.
   *
   * @throws BooksFault if it cannot be; it is left as it is
   */
  public static Books open(Path file, Access access, Actor actor, InstantSource clock) {
    return open(file, access, actor, clock, Schema.CURRENT);
  }

  /** The same, with another schema for the current one. */
  static Books open(Path file, Access access, Actor actor, InstantSource clock, Schema schema) {
    return switch (access) {
      case READ -> read(file, actor, clock, schema);
      case WRITE -> write(file, actor, clock, schema);
    };
  }

  private static Books read(Path file, Actor actor, InstantSource clock, Schema schema) {
    if (ReplicaFile.isArriving(file)) {
      throw new BooksFault(
          Kind.ARRIVING,
          file
              + " is not whole yet: its journal is still on its way from the server. Open it in the"
              + " window, or run bursar sync --books "
              + file
              + ".");
    }
    Store store = Store.open(file, false, schema);
    try {
      return new LocalBooks(file, actor, clock, store.load(), store, null);
    } catch (RuntimeException | Error e) {
      store.close();
      throw e;
    }
  }

  private static Books write(Path file, Actor actor, InstantSource clock, Schema schema) {
    // Said before the lock is made beside it: what is no books file gets nothing beside it.
    AuditCopy.refuseWriting(file, Store.recognize(file, schema));
    BooksLock lock = BooksLock.take(file, actor.name(), clock.instant());
    try {
      Upgrade.bring(file, schema, clock.instant());
      return write(file, actor, clock, schema, lock);
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  private static Books write(
      Path file, Actor actor, InstantSource clock, Schema schema, BooksLock lock) {
    Store reading = Store.open(file, false, schema);
    try {
      // All of it is read before anything is written: what is damaged stays as it is.
      Enterprise opened = reading.load();
      refuseSynced(file, reading);
      Store store = Store.open(file, true, schema);
      Engine engine = new Engine(store, actor, clock, opened);
      return new LocalBooks(
          file, actor, clock, opened, reading, new Writing(lock, store, engine, schema));
    } catch (RuntimeException | Error e) {
      reading.close();
      throw e;
    }
  }

  /** What is written into a copy would be written there alone. */
  private static void refuseSynced(Path file, Store store) {
    if (store.synced().isPresent()) {
      throw new BooksFault(
          Kind.READ_ONLY,
          file + " is synced with a server, which decides what is written. Open it as such.");
    }
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
    Enterprise now = now();
    return instant.isBefore(now.at()) ? records.after(records.lastNotAfter(instant)) : now;
  }

  @Override
  public Enterprise after(long entry) {
    Enterprise now = now();
    if (entry < 0 || entry > now.entry()) {
      throw new IllegalArgumentException("there is no entry " + entry + " yet");
    }
    return entry == now.entry() ? now : records.after(entry);
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
      open.store.close();
      if (changed) {
        keepToday(open.schema);
      }
    }
  }

  /**
   * After all that was accepted is safe in one plain file: the first closing of a day copies it.
   */
  private void keepToday(Schema schema) {
    Backups kept = Backups.of(file);
    try {
      Optional<Path> copy = kept.daily(clock.instant());
      if (copy.isPresent()) {
        Backup.copy(file, copy.get(), schema);
        kept.prune();
      }
    } catch (BooksFault fault) {
      throw new BooksFault(
          fault.kind(),
          "all changes of "
              + file
              + " are saved, but today's copy of it could not be kept in "
              + kept.folder()
              + ": "
              + fault.getMessage(),
          fault);
    }
  }
}
