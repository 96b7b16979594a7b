package org.bursar.books;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.bursar.books.journal.Recorded;
import org.bursar.books.journal.SyncedWith;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.Disk;
import org.bursar.books.store.Head;
import org.bursar.books.store.Outbox;
import org.bursar.books.store.Schema;
import org.bursar.books.store.Store;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.codec.EntryHash;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Touched;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.Stamp;

/**
 * A local copy of a server's books: it takes entries that the server decided, and nothing else
 * changes it. Beside them it keeps what was written here and is not decided yet.
 */
public final class Replica implements AutoCloseable {

  private final Path file;
  private final BooksLock lock;
  private final Store reading;
  private final Store writing;
  private final SyncedWith with;
  private final EnterpriseId enterprise;
  private final StoredRecords records;
  private final Outbox outbox;
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private volatile Enterprise now;
  private volatile Head head;

  /** An entry that does not follow from those that are there: it was not taken. */
  public static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(long entry, String what) {
      super("entry " + entry + ": " + what);
    }
  }

  private Replica(Path file, BooksLock lock, Store reading, Store writing) {
    this.file = file;
    this.lock = lock;
    this.reading = reading;
    this.writing = writing;
    this.enterprise = reading.enterprise();
    this.with =
        reading
            .synced()
            .orElseThrow(
                () ->
                    new BooksFault(
                        Kind.NOT_BOOKS, file + " is a local file, which no server decides about."));
    this.now = reading.load();
    this.head = reading.head();
    this.records = new StoredRecords(reading, this::now);
    this.outbox = writing.outbox();
  }

  /**
   * Makes an empty copy, to be filled from the server.
   *
   * @param lineage which line of copies the server's books belong to
   * @throws BooksFault if the file is there, or cannot be made
   */
  public static void create(Path file, EnterpriseId enterprise, String lineage, SyncedWith with) {
    if (java.nio.file.Files.exists(file)) {
      throw new BooksFault(
          Kind.EXISTS, "there is a file " + file + " already. Choose another name.");
    }
    try (Store store = Store.create(file, enterprise, lineage)) {
      store.sync(with);
    }
  }

  /** Deletes a copy, which nobody has open, with what stands beside it. */
  public static void delete(Path file) {
    try {
      for (String ending : List.of("", "-wal", "-shm", "-journal", ".lock")) {
        boolean unused =
            java.nio.file.Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(file + " could not be deleted", e);
    }
  }

  /** Whether a file is a copy of a server's books. */
  public static boolean isOne(Path file) {
    if (Store.recognize(file, Schema.CURRENT) < Schema.CURRENT.version()) {
      return false;
    }
    try (Store store = Store.open(file, false)) {
      return store.synced().isPresent();
    }
  }

  /**
   * Opens a copy for writing, which one holder may at a time.
   *
   * @throws BooksFault if it cannot be; it is left as it is
   */
  public static Replica open(Path file, String user, InstantSource clock) {
    return open(file, user, clock, Disk.USUAL);
  }

  /** The same, through another disk. */
  public static Replica open(Path file, String user, InstantSource clock, Disk disk) {
    Store.recognize(file, Schema.CURRENT);
    BooksLock lock = BooksLock.take(file, user, clock.instant());
    try {
      Upgrade.bring(file, Schema.CURRENT, clock.instant());
      Store reading = Store.open(file, false);
      try {
        return new Replica(file, lock, reading, Store.open(file, disk));
      } catch (RuntimeException | Error e) {
        reading.close();
        throw e;
      }
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  /** What the file is called. */
  public String name() {
    return String.valueOf(file.getFileName());
  }

  /** What it is a copy of. */
  public SyncedWith with() {
    return with;
  }

  /** Whose books these are. */
  public EnterpriseId enterprise() {
    return enterprise;
  }

  /** Which line of copies the server's books belonged to when it was made. */
  public String lineage() {
    return reading.lineage();
  }

  /** What the server confirmed, as far as it is here. */
  public Enterprise now() {
    return now;
  }

  /** Where what is here ends. */
  public Head head() {
    return head;
  }

  /** What was written here and is not done with. One thread at a time. */
  public Outbox outbox() {
    return outbox;
  }

  /** What is read a page at a time. */
  public Records records() {
    return records;
  }

  /** The enterprise as it stood after an entry. */
  public Enterprise after(long entry) {
    return entry == now.entry() ? now : records.after(entry);
  }

  /** The enterprise as the books knew it at the end of the last entry not after an instant. */
  public Enterprise asOf(Instant instant) {
    Enterprise confirmed = now;
    return instant.isBefore(confirmed.at())
        ? records.after(records.lastNotAfter(instant))
        : confirmed;
  }

  /** Tells of every page of entries that is taken, on the thread that takes it. */
  public Runnable onChange(Consumer<Change> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /**
   * Takes entries that follow those that are here: all of them, or none.
   *
   * @throws Broken if one does not follow from the one before it, or is not what its hash says
   * @throws BooksFault if nothing was saved
   */
  public void take(List<Entry> entries) throws Broken {
    if (entries.isEmpty()) {
      return;
    }
    Enterprise before = now;
    Enterprise after = before;
    Head last = head;
    List<Recorded> recorded = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      Recorded next = followed(after, last, entry);
      recorded.add(next);
      after = next.after();
      last = new Head(entry.number(), entry.at(), entry.hash());
    }
    writing.write(head, recorded, List.of());
    head = last;
    now = after;
    Change change = new Change(before, after, entries);
    listeners.forEach(listener -> listener.accept(change));
  }

  private Recorded followed(Enterprise before, Head last, Entry entry) throws Broken {
    if (entry.number() != last.entry() + 1 || !entry.previousHash().equals(last.hash())) {
      throw new Broken(entry.number(), "it does not follow entry " + last.entry());
    } else if (!entry.hash().equals(EntryHash.of(enterprise, entry))) {
      throw new Broken(entry.number(), "it is not what its hash says");
    }
    try {
      if (!(entry.command() instanceof Decoded.Received received)) {
        throw new Broken(entry.number(), "its command is malformed");
      }
      List<Event> events = entry.events();
      Enterprise after = before.apply(events, new Stamp(entry.number(), entry.at(), entry.actor()));
      return new Recorded(
          entry, received, events, before, after, Touched.by(events, before, after));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new Broken(entry.number(), "it cannot be replayed: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    records.close();
    try (lock) {
      writing.close();
    }
  }
}
