package org.bursar.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.bursar.books.journal.Letter;
import org.bursar.books.journal.Recorded;
import org.bursar.books.journal.SyncedWith;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.Disk;
import org.bursar.books.store.Head;
import org.bursar.books.store.Outbox;
import org.bursar.books.store.Schema;
import org.bursar.books.store.StateFile;
import org.bursar.books.store.StateRows;
import org.bursar.books.store.Store;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.codec.EntryHash;
import org.bursar.codec.Hash;
import org.bursar.codec.StateHead;
import org.bursar.codec.StateRow;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Touched;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.Stamp;
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
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private volatile Enterprise now;
  private volatile Head head;
  private volatile Head kept;
  private Enterprise told;
  private Enterprise keptValue;
  private @Nullable StateFile first;

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
    this.keptValue = reading.load();
    this.kept = reading.head();
    this.now = keptValue;
    this.head = kept;
    this.records = new StoredRecords(reading, this::now);
    this.outbox = writing.outbox();
    StateFile.find(firstOf(file)).ifPresent(this::show);
    told = now;
  }

  /** Where a copy keeps what it shows before its journal is there. */
  private static Path firstOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".arriving");
  }

  /** Whether a file's journal is still on its way, and its state beside it. */
  static boolean isArriving(Path file) {
    return Files.exists(firstOf(file));
  }

  /** Begins with a state that the journal leads to, unless it is of no use here. */
  private void show(StateFile state) {
    if (state.lineage().equals(reading.lineage()) && state.head().entry() > kept.entry()) {
      first = state;
      now = state.value();
      head = state.head();
    }
  }

  /**
   * Makes an empty copy, to be filled from the server.
   *
   * @param lineage which line of copies the server's books belong to
   * @throws BooksFault if the file is there, or cannot be made
   */
  public static void create(Path file, EnterpriseId enterprise, String lineage, SyncedWith with) {
    if (Files.exists(file)) {
      throw new BooksFault(
          Kind.EXISTS, "there is a file " + file + " already. Choose another name.");
    }
    StateFile.delete(firstOf(file));
    try (Store store = Store.create(file, enterprise, lineage)) {
      store.sync(with);
    }
  }

  /** Deletes a copy, which nobody has open, with what stands beside it. */
  public static void delete(Path file) {
    try {
      for (String ending : List.of("", "-wal", "-shm", "-journal", ".lock")) {
        boolean unused = Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be deleted", e);
    }
    StateFile.delete(firstOf(file));
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

  /**
   * Makes a file that is damaged anew, with what was written here and is not done with; the rest is
   * fetched again. The damaged file is kept beside it.
   *
   * @return whether that could be read
   * @throws BooksFault if somebody has the file open, or there is no room
   */
  public static boolean salvage(Path file, String user, InstantSource clock) {
    try (var _ = BooksLock.take(file, user, clock.instant())) {
      Path draft = file.resolveSibling(file.getFileName() + ".part");
      StateFile.delete(draft);
      try (Store damaged = Store.open(file, false)) {
        List<Letter> letters = damaged.outbox().letters();
        SyncedWith with = damaged.synced().orElse(null);
        if (with == null) {
          return false;
        }
        try (Store fresh = Store.create(draft, damaged.enterprise(), damaged.lineage())) {
          fresh.sync(with);
          fresh.outbox().take(letters);
        }
      } catch (BooksFault fault) {
        StateFile.delete(draft);
        if (fault.kind() == Kind.DAMAGED) {
          return false;
        }
        throw fault;
      }
      setAside(file);
      move(draft, file);
      return true;
    }
  }

  private static void setAside(Path file) {
    Path aside = beside(file, ".damaged");
    for (String ending : List.of("-wal", "-shm", "")) {
      Path part = file.resolveSibling(file.getFileName() + ending);
      if (Files.exists(part)) {
        move(part, aside.resolveSibling(aside.getFileName() + ending));
      }
    }
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new BooksFault(Kind.NOT_SAVED, to + " could not be written.", e);
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

  /** Where what the server confirmed ends, as far as it is here. */
  public Head head() {
    return head;
  }

  /** Where the journal that is here ends: before the head, while it is on its way. */
  public Head kept() {
    return kept;
  }

  /** Whether the state is here and its journal is still on its way. */
  public boolean isArriving() {
    return kept.entry() < head.entry();
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
    Enterprise confirmed = now;
    if (entry == confirmed.entry()) {
      return confirmed;
    } else if (entry > kept.entry()) {
      throw arriving();
    }
    return records.after(entry);
  }

  private BooksFault arriving() {
    return new BooksFault(
        Kind.ARRIVING,
        "the journal of "
            + name()
            + " is still on its way: entry "
            + kept.entry()
            + " of "
            + head.entry()
            + " is here. What stands now is whole; look at what was once it has arrived.");
  }

  /**
   * The enterprise as the books knew it at the end of the last entry not after an instant.
   *
   * @throws BooksFault if the journal is not here yet
   */
  public Enterprise asOf(Instant instant) {
    Enterprise confirmed = now;
    if (!instant.isBefore(confirmed.at())) {
      return confirmed;
    } else if (isArriving() && !instant.isBefore(kept.at())) {
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
    if (entries.isEmpty()) {
      return;
    }
    boolean wasArriving = isArriving();
    Followed followed = follow(keptValue, kept, entries, this::requireFirst);
    writing.write(kept, followed.recorded, List.of());
    kept = followed.head;
    keptValue = followed.value;
    if (kept.entry() >= head.entry()) {
      Head shown = head;
      head = kept;
      now = keptValue;
      if (wasArriving) {
        endArriving();
      }
      tell(entries.stream().filter(entry -> entry.number() > shown.entry()).toList());
    }
  }

  /**
   * Begins with a state whose journal follows; it is shown at once.
   *
   * @param rows of the server's schema, which is this one
   * @throws BooksFault if it cannot be kept
   * @throws IllegalArgumentException if it is none of an enterprise
   */
  public void begin(StateHead state, Iterator<StateRow> rows) {
    show(StateFile.write(firstOf(file), enterprise, state, rows));
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
      Followed followed = follow(now, head, entries, _ -> {});
      head = followed.head;
      now = followed.value;
      tell(entries);
    }
  }

  /** Shows what the journal leads to that is here, and nothing ahead of it. */
  public void showKept() {
    if (isArriving()) {
      head = kept;
      now = keptValue;
      outbox.showHidden();
      endArriving();
      tell(List.of());
    }
  }

  /** The journal leads to the state that was shown first, or that state is not true. */
  private void requireFirst(Recorded recorded) throws Broken {
    StateFile state = first;
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
    if (head.entry() != entry || !head.hash().equals(hash)) {
      throw new Broken(head.entry(), "the server ends with another one, entry " + entry);
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
    StateFile.delete(firstOf(file));
    writing.forgetJournal(lineage);
    outbox.showHidden();
    first = null;
    kept = Head.NONE;
    keptValue = Enterprise.NOTHING;
    head = kept;
    now = keptValue;
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
    Path copy = beside(file, ".before-restore");
    reading.copyTo(copy);
    outbox.writeFirst(
        again.stream().filter(command -> outbox.find(command.id()) == null).toList(), at);
    forget(lineage);
    return copy;
  }

  /** A name beside a file that nothing has yet. */
  private static Path beside(Path file, String what) {
    String stem = file.getFileName().toString().replaceFirst("\\.books$", "") + what;
    Path path = file.resolveSibling(stem + ".books");
    for (int i = 2; Files.exists(path); i++) {
      path = file.resolveSibling(stem + "-" + i + ".books");
    }
    return path;
  }

  private void endArriving() {
    first = null;
    StateFile.delete(firstOf(file));
  }

  /** Tells of entries; of none, if they do not follow what was told last. */
  private void tell(List<Entry> entries) {
    Enterprise before = told;
    told = now;
    boolean isNext = !entries.isEmpty() && entries.getFirst().number() == before.entry() + 1;
    Change change = new Change(before, now, isNext ? entries : List.of());
    listeners.forEach(listener -> listener.accept(change));
  }

  /** What entries lead to. */
  private record Followed(List<Recorded> recorded, Enterprise value, Head head) {}

  /** What is required of an entry that follows. */
  @FunctionalInterface
  private interface Requirement {
    void of(Recorded recorded) throws Broken;
  }

  private Followed follow(Enterprise from, Head start, List<Entry> entries, Requirement requirement)
      throws Broken {
    Enterprise value = from;
    Head last = start;
    List<Recorded> recorded = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      Recorded next = followed(value, last, entry);
      requirement.of(next);
      recorded.add(next);
      value = next.after();
      last = new Head(entry.number(), entry.at(), entry.hash());
    }
    return new Followed(recorded, value, last);
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
