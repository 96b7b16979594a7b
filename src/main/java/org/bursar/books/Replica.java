package org.bursar.books;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
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
import org.bursar.books.store.Recognized;
import org.bursar.books.store.Schema;
import org.bursar.books.store.Slice;
import org.bursar.books.store.StateFile;
import org.bursar.books.store.StateRows;
import org.bursar.books.store.Store;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.codec.Hash;
import org.bursar.codec.StateHead;
import org.bursar.codec.StateRow;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.EnterpriseId;
import org.jspecify.annotations.Nullable;

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
  private final Slice slice;
  private final List<Entry> untold = new ArrayList<>();
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private final Path first;
  private volatile Reached gathered;
  private volatile Reached kept;
  private volatile Reached shown;
  private Enterprise told;
  private @Nullable StateFile begun;

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
    this.first = ReplicaFile.firstOf(file);
    this.kept = new Reached(reading.load(), reading.head());
    this.gathered = kept;
    this.shown = kept;
    this.records = new StoredRecords(reading, this::now);
    this.outbox = writing.outbox(this::keepGathered);
    this.slice = writing.slice();
    StateFile.find(first).ifPresent(this::show);
    told = shown.value();
  }

  /** Begins with a state that the journal leads to, unless it is of no use here. */
  private void show(StateFile state) {
    if (state.lineage().equals(reading.lineage()) && state.head().entry() > kept.head().entry()) {
      begun = state;
      shown = new Reached(state.value(), state.head());
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
    Recognized unused = Store.recognize(file, Schema.CURRENT);
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
    return shown.value();
  }

  /** Where what the server confirmed ends, as far as it is here. */
  public Head head() {
    return shown.head();
  }

  /** Where the journal that is here ends: before the head, while it is on its way. */
  public Head kept() {
    return kept.head();
  }

  /** Where the journal ends that came: what is beyond the kept is not durable yet. */
  public Head gathered() {
    return gathered.head();
  }

  /** Whether the state is here and its journal is still on its way. */
  public boolean isArriving() {
    return kept().entry() < head().entry();
  }

  /** What was written here and is not done with. One thread at a time. */
  public Outbox outbox() {
    return outbox;
  }

  /** What is read a page at a time. */
  public Records records() {
    return records;
  }

  /**
   * The enterprise as it stood after an entry.
   *
   * @throws BooksFault if the journal is not here yet
   */
  public Enterprise after(long entry) {
    Enterprise confirmed = now();
    if (entry == confirmed.entry()) {
      return confirmed;
    }
    requireHere(entry);
    return records.after(entry);
  }

  /**
   * Requires that an entry that the server has is here.
   *
   * @throws BooksFault if the journal is not here yet
   */
  public void requireHere(long entry) {
    if (entry > kept().entry() && entry <= head().entry()) {
      throw arriving();
    }
  }

  private BooksFault arriving() {
    return new BooksFault(
        Kind.ARRIVING,
        "the journal of "
            + name()
            + " is still on its way: entry "
            + kept().entry()
            + " of "
            + head().entry()
            + " is here. What stands now is whole; look at what was once it has arrived.");
  }

  /**
   * The enterprise as the books knew it at the end of the last entry not after an instant.
   *
   * @throws BooksFault if the journal is not here yet
   */
  public Enterprise asOf(Instant instant) {
    Enterprise confirmed = now();
    if (!instant.isBefore(confirmed.at())) {
      return confirmed;
    } else if (isArriving() && !instant.isBefore(kept().at())) {
      throw arriving();
    }
    return records.after(records.lastNotAfter(instant));
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
    gather(examined(entries));
    keepGathered();
  }

  /** Examines entries that the server gave: on whichever thread, and ahead of those before them. */
  public List<Examined> examined(List<Entry> entries) {
    return entries.stream().map(entry -> Examined.of(enterprise, entry)).toList();
  }

  /**
   * The same, but they are durable only once {@link #keepGathered} was called, which every write of
   * the outbox does too: where a long journal arrives, many pages are kept together.
   *
   * @throws Broken if one does not follow from the one before it, or is not what its hash says:
   *     none is taken
   * @throws BooksFault if they cannot be written: all that is not kept is fetched again
   */
  public void gather(List<Examined> entries) throws Broken {
    if (entries.isEmpty()) {
      return;
    }
    Reached.Followed followed = gathered.follow(entries, this::requireFirst);
    try {
      slice.add(gathered.head(), followed.recorded());
    } catch (RuntimeException | Error e) {
      ungather();
      throw e;
    }
    gathered = followed.end();
    for (Examined examined : entries) {
      if (examined.entry().number() > head().entry()) {
        untold.add(examined.entry());
      }
    }
  }

  /**
   * Makes durable what was gathered.
   *
   * @throws BooksFault if it cannot be: it is fetched again
   */
  public void keepGathered() {
    if (gathered().entry() == kept().entry()) {
      return;
    }
    boolean wasArriving = isArriving();
    try {
      slice.commit();
    } catch (RuntimeException | Error e) {
      ungather();
      throw e;
    }
    kept = gathered;
    if (kept().entry() >= head().entry()) {
      List<Entry> entries = List.copyOf(untold);
      untold.clear();
      shown = kept;
      if (wasArriving) {
        endArriving();
      }
      tell(entries);
    }
  }

  private void ungather() {
    gathered = kept;
    untold.clear();
  }

  /**
   * Begins with a state whose journal follows; it is shown at once.
   *
   * @param rows of the server's schema, which is this one
   * @throws BooksFault if it cannot be kept
   * @throws IllegalArgumentException if it is none of an enterprise
   */
  public void begin(StateHead state, Iterator<StateRow> rows) {
    show(StateFile.write(first, enterprise, state, rows));
    tell(List.of());
  }

  /** Whether a state can be read here: a program of another version keeps it in other rows. */
  public static boolean isReadable(StateHead state) {
    return state.schema() == Schema.CURRENT.version();
  }

  /**
   * Shows entries that follow what is shown, while their journal is still on its way: they are kept
   * when it comes to them.
   *
   * @throws Broken if one does not follow from the one before it, or is not what its hash says
   */
  public void show(List<Entry> entries) throws Broken {
    if (!isArriving()) {
      throw new IllegalStateException("what follows is kept at once");
    } else if (!entries.isEmpty()) {
      shown = shown.follow(examined(entries), _ -> {}).end();
      tell(entries);
    }
  }

  /** Shows what the journal leads to that is here, and nothing ahead of it. */
  public void showKept() {
    keepGathered();
    if (isArriving()) {
      shown = kept;
      outbox.showHidden();
      endArriving();
      tell(List.of());
    }
  }

  /** The journal leads to the state that was shown first, or that state is not true. */
  private void requireFirst(Recorded recorded) throws Broken {
    StateFile state = begun;
    if (state != null
        && recorded.entry().number() == state.head().entry()
        && !(recorded.entry().hash().equals(state.head().hash())
            && StateRows.isSame(recorded.after(), state.value()))) {
      throw new Broken(
          recorded.entry().number(), "the state that was shown first is not what it leads to");
    }
  }

  /**
   * Requires that what is shown ends as the server's books do.
   *
   * @throws Broken if it does not, so that something before it is not the same
   */
  public void requireEnd(long entry, Hash hash) throws Broken {
    if (head().entry() != entry || !head().hash().equals(hash)) {
      throw new Broken(head().entry(), "the server ends with another one, entry " + entry);
    }
  }

  /**
   * Forgets the journal, which is not what the server has; it is fetched again. What was written
   * here stays.
   *
   * @throws BooksFault if nothing was changed
   */
  public void forget() {
    forget(reading.lineage());
  }

  private void forget(String lineage) {
    StateFile.delete(first);
    slice.drop();
    untold.clear();
    writing.forgetJournal(lineage);
    outbox.showHidden();
    begun = null;
    kept = Reached.NOTHING;
    gathered = kept;
    shown = kept;
    records.forget();
  }

  /**
   * Follows a server that was restored from an older copy: the journal is forgotten and fetched
   * again, and what the server lost is sent before all that waits. The file as it was is kept
   * beside it.
   *
   * @param lineage which line of copies the server's books belong to now
   * @param again commands that the server does not have any more
   * @return the copy
   * @throws BooksFault if there is no room for the copy, or the file cannot be written: then the
   *     next time does what is left of it
   */
  public Path follow(String lineage, List<Decoded.Received> again, Instant at) {
    Path copy = ReplicaFile.beside(file, ".before-restore");
    reading.copyTo(copy);
    outbox.writeFirst(
        again.stream().filter(command -> outbox.find(command.id()) == null).toList(), at);
    forget(lineage);
    return copy;
  }

  private void endArriving() {
    begun = null;
    StateFile.delete(first);
  }

  /** Tells of entries; of none, if they do not follow what was told last. */
  private void tell(List<Entry> entries) {
    Enterprise before = told;
    told = now();
    boolean isNext = !entries.isEmpty() && entries.getFirst().number() == before.entry() + 1;
    Change change = new Change(before, told, isNext ? entries : List.of());
    listeners.forEach(listener -> listener.accept(change));
  }

  @Override
  public void close() {
    records.close();
    try (lock;
        writing) {
      keepWhatGoes();
    }
  }

  private void keepWhatGoes() {
    try {
      keepGathered();
    } catch (BooksFault fault) {
      // It is fetched again; who closes has nothing to do about it.
    }
  }
}
