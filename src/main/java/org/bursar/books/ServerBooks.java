package org.bursar.books;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.bursar.books.store.Ahead;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.Draft;
import org.bursar.books.store.Enrolled;
import org.bursar.books.store.Head;
import org.bursar.books.store.Schema;
import org.bursar.books.store.ServerDatabase;
import org.bursar.books.store.StateRows;
import org.bursar.books.store.Store;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.codec.StateHead;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.SetupCommand.OpenEnterprise;
import org.jspecify.annotations.Nullable;

/**
 * Books of one enterprise in a server's database. Other processes may write them too: what they
 * wrote is taken in before anything is decided, and when somebody asks to {@link #refresh}. The
 * value is read when it is first wanted.
 */
public final class ServerBooks implements Books {

  private final Enrolled enrolled;
  private final Store store;
  private final Actor actor;
  private final InstantSource clock;
  private final Patience patience;
  private final StoredRecords records;
  private final ReentrantLock opening = new ReentrantLock();
  private volatile @Nullable Engine engine;

  private ServerBooks(
      ServerDatabase database,
      Enrolled enrolled,
      Actor actor,
      InstantSource clock,
      Patience patience) {
    this.enrolled = enrolled;
    this.store = database.store(enrolled.number());
    this.actor = actor;
    this.clock = clock;
    this.patience = patience;
    this.records = new StoredRecords(store, this::now);
  }

  /**
   * Opens an enterprise; nothing of it is read yet.
   *
   * @param actor the server itself, in whose name nothing is done unless it says so
   * @throws BooksFault if there is none of this id
   */
  public static ServerBooks open(
      ServerDatabase database,
      EnterpriseId id,
      Actor actor,
      InstantSource clock,
      Patience patience) {
    Enrolled enrolled =
        database
            .find(id)
            .orElseThrow(
                () ->
                    new BooksFault(
                        Kind.NOT_FOUND,
                        "there is no enterprise " + id + " in " + database.name() + "."));
    return new ServerBooks(database, enrolled, actor, clock, patience);
  }

  /**
   * Makes an enterprise with a first batch together, of which the first command opens it: if one is
   * refused, there is none.
   *
   * @param who gives the commands
   * @param lineage a random text: which line of copies these books belong to
   * @throws BooksFault if there is one of this id
   * @throws RefusedOpening if a command was refused
   */
  public static void create(
      ServerDatabase database, Batch first, Actor who, InstantSource clock, String lineage) {
    if (first.mode() != Batch.Mode.TOGETHER
        || !(first.commands().getFirst() instanceof Decoded.Received received)
        || !(received.command() instanceof OpenEnterprise open)) {
      throw new IllegalArgumentException("the first command opens the enterprise");
    }
    try (Draft draft = database.draft(clock.instant());
        Store store = draft.store();
        Engine engine =
            new Engine(store, who, clock, Enterprise.NOTHING, Head.NONE, Patience.NONE)) {
      List<Outcome> outcomes = engine.submit(first);
      if (outcomes.stream().anyMatch(Outcome.Refused.class::isInstance)) {
        throw new RefusedOpening(outcomes);
      }
      draft.publish(open.enterprise(), lineage);
    }
  }

  @Override
  public String name() {
    return enrolled.id().value();
  }

  /** Which line of copies these books belong to. */
  public String lineage() {
    return enrolled.lineage();
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public Actor actor() {
    return actor;
  }

  @Override
  public Enterprise now() {
    return engine().now();
  }

  /** Where the journal ended when it was last looked at; its entry is that of {@link #now}. */
  public Head head() {
    return engine().head();
  }

  /**
   * The books as they stand, without their journal.
   *
   * @throws BooksFault if they have no entry yet
   */
  public Snapshot snapshot() {
    Enterprise now = now();
    Entry last =
        records
            .entry(now.entry())
            .orElseThrow(
                () -> new BooksFault(Kind.NOT_FOUND, enrolled.id() + " has no entry yet."));
    return new Snapshot(
        new StateHead(
            Schema.CURRENT.version(),
            lineage(),
            last.number(),
            last.at(),
            last.hash(),
            now.funds().transfers()),
        now,
        StateRows.entriesOf(now).stream().map(records::entry).flatMap(Optional::stream).toList());
  }

  private Engine engine() {
    Engine begun = engine;
    if (begun != null) {
      return begun;
    }
    opening.lock();
    try {
      begun = engine;
      if (begun == null) {
        Ahead whole = store.whole();
        begun = new Engine(store, actor, clock, whole.value(), whole.head(), patience);
        engine = begun;
      }
      return begun;
    } finally {
      opening.unlock();
    }
  }

  @Override
  public Enterprise asOf(Instant instant) {
    Enterprise now = now();
    return instant.isBefore(now.at()) ? records.after(records.lastNotAfter(instant)) : now;
  }

  @Override
  public Enterprise after(long entry) {
    if (entry > now().entry()) {
      refresh();
    }
    Enterprise now = now();
    if (entry < 0 || entry > now.entry()) {
      throw new IllegalArgumentException("there is no entry " + entry + " yet");
    }
    return entry == now.entry() ? now : records.after(entry);
  }

  @Override
  public List<Outcome> submit(Batch batch) {
    return submit(actor, batch);
  }

  /**
   * Judges commands of somebody and makes durable what is accepted; waits for that.
   *
   * @return one outcome for each command, in order
   * @throws BooksFault if nothing was saved; only if it is {@link Kind#UNREACHABLE}, something may
   *     have been, and the same commands sent again are answered with what became of them
   */
  public List<Outcome> submit(Actor who, Batch batch) {
    return writer(List.of(batch)).submit(who, batch);
  }

  /**
   * The same of several batches at once, in their order; each is decided as if it had come alone.
   *
   * @return for each batch an outcome for each of its commands
   * @throws BooksFault if not all was saved: the first batches may have been, and the same batches
   *     sent again are answered with what became of them
   */
  public List<List<Outcome>> submit(Actor who, List<Batch> batches) {
    return writer(batches).submit(who, batches, null);
  }

  /**
   * The same, as one attempt of a sender: nothing is decided that he has given up since.
   *
   * @throws OutdatedAttempt if this one, or a later one, was there before
   */
  public List<List<Outcome>> submit(Actor who, List<Batch> batches, Attempt attempt) {
    return writer(batches).submit(who, batches, attempt);
  }

  private Engine writer(List<Batch> batches) {
    Engine writer = engine();
    if (writer.now().entry() == 0) {
      batches.forEach(batch -> batch.commands().forEach(this::requireOwn));
    }
    return writer;
  }

  /** What is opened here has the id that it is found by. */
  private void requireOwn(Decoded decoded) {
    if (decoded instanceof Decoded.Received received
        && received.command() instanceof OpenEnterprise open
        && !open.enterprise().equals(enrolled.id())) {
      throw new IllegalArgumentException(open.enterprise() + " is not " + enrolled.id());
    }
  }

  /**
   * Looks whether another process wrote, takes that in and tells of it.
   *
   * @return whether there was any
   * @throws BooksFault if the database cannot be read
   */
  public boolean refresh() {
    return engine().refresh();
  }

  /** Whether somebody waits at this moment for a database that is away to be there again. */
  public boolean isStruggling() {
    Engine begun = engine;
    return begun != null && begun.isStruggling();
  }

  @Override
  public Records records() {
    return records;
  }

  @Override
  public Runnable onChange(Consumer<Change> listener) {
    return engine().onChange(listener);
  }

  /**
   * Checks all that always holds, beside writers too.
   *
   * @param progress hears the number of entries checked so far
   */
  public Verifier.Report verify(LongConsumer progress) {
    return Verifier.check(store, progress);
  }

  /** Ends the writing here; other processes go on. */
  @Override
  public void close() {
    Engine begun = engine;
    if (begun != null) {
      begun.close();
    }
  }
}
