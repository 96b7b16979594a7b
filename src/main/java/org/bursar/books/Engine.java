package org.bursar.books;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bursar.books.journal.Recorded;
import org.bursar.books.store.Ahead;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.Head;
import org.bursar.books.store.Store;
import org.bursar.books.store.Transaction;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * The single writer, which is one thread at a time: whoever brings a batch and finds nobody writing
 * takes all batches that are waiting, decides them in memory one after the other, and writes them
 * in one transaction. Who comes meanwhile waits; the next one writes for all of those. A thread of
 * its own would cost a lone command two changes of threads, as long as the rest of it.
 */
final class Engine implements AutoCloseable {

  /** How many commands of separate batches are written at once. */
  private static final int GROUP = 1_000;

  private final Store store;
  private final Actor actor;
  private final InstantSource clock;
  private final ConcurrentLinkedQueue<Job> waiting = new ConcurrentLinkedQueue<>();
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock writing = new ReentrantLock();
  private final Patience patience;
  private volatile Enterprise now;
  private volatile Head head;
  private volatile boolean closed;
  private volatile boolean struggling;

  /**
   * Batches that are written in one transaction, and who waits for their outcomes.
   *
   * @param turn counts only if its attempt does
   * @param woken released when they are there, and when it is time to write oneself
   */
  private record Job(
      Actor actor,
      List<Batch> batches,
      @Nullable Turn turn,
      CompletableFuture<List<List<Outcome>>> outcomes,
      Semaphore woken) {

    Job(Actor actor, List<Batch> batches, @Nullable Turn turn) {
      this(actor, batches, turn, new CompletableFuture<>(), new Semaphore(0));
    }

    int size() {
      return batches.stream().mapToInt(batch -> batch.commands().size()).sum();
    }

    Stream<Decoded> commands() {
      return batches.stream().flatMap(batch -> batch.commands().stream());
    }

    void done(List<List<Outcome>> found) {
      outcomes.complete(found);
      woken.release();
    }

    void failed(Throwable e) {
      outcomes.completeExceptionally(e);
      woken.release();
    }
  }

  /** An attempt while it is decided, in as many jobs and tries as that takes. */
  private static final class Turn {

    private final Attempt attempt;
    private boolean isBegun;

    /** The later attempt that was there before; 0 if none was. */
    private long last;

    Turn(Attempt attempt) {
      this.attempt = attempt;
    }

    boolean counts(Transaction transaction) {
      last = transaction.attempt(attempt.sender(), attempt.number(), isBegun).orElse(0);
      isBegun |= last == 0;
      return last == 0;
    }
  }

  /** The engine of books that nobody else writes. */
  Engine(Store store, Actor actor, InstantSource clock, Enterprise start) {
    this(store, actor, clock, start, store.head(), Patience.NONE);
  }

  /** The engine of books that others may write too. */
  Engine(
      Store store,
      Actor actor,
      InstantSource clock,
      Enterprise start,
      Head head,
      Patience patience) {
    this.store = store;
    this.actor = actor;
    this.clock = clock;
    this.now = start;
    this.head = head;
    this.patience = patience;
  }

  Enterprise now() {
    return now;
  }

  Head head() {
    return head;
  }

  /** Whether somebody waits at this moment for a database that is away to be there again. */
  boolean isStruggling() {
    return struggling;
  }

  List<Outcome> submit(Batch batch) {
    return submit(actor, batch);
  }

  /** The same, of somebody. */
  List<Outcome> submit(Actor who, Batch batch) {
    return submit(new Job(who, List.of(batch), null)).getFirst();
  }

  /**
   * The same of several batches, each of its own mode, in their order. They are written a group at
   * a time, and after a fault none of those that follow is decided: it may build on what was lost.
   *
   * @param attempt of their sender; null if he may be heard in any order
   * @throws OutdatedAttempt if a later one was there before
   */
  List<List<Outcome>> submit(Actor who, List<Batch> batches, @Nullable Attempt attempt) {
    Turn turn = attempt == null ? null : new Turn(attempt);
    List<List<Outcome>> outcomes = new ArrayList<>(batches.size());
    List<Batch> group = new ArrayList<>();
    int commands = 0;
    for (Batch batch : batches) {
      group.add(batch);
      commands += batch.commands().size();
      if (commands >= GROUP) {
        outcomes.addAll(submit(new Job(who, List.copyOf(group), turn)));
        group.clear();
        commands = 0;
      }
    }
    if (!group.isEmpty()) {
      outcomes.addAll(submit(new Job(who, List.copyOf(group), turn)));
    }
    return outcomes;
  }

  private List<List<Outcome>> submit(Job job) {
    waiting.add(job);
    while (!job.outcomes.isDone()) {
      if (writing.tryLock()) {
        writeWaiting(job);
      } else {
        // Whoever writes does it for this one too, or wakes one of those that came too late. All
        // whose outcomes are there go on at once: none waits for the lock only to be told.
        job.woken.acquireUninterruptibly();
      }
    }
    try {
      return job.outcomes.join();
    } catch (CompletionException e) {
      throw switch (e.getCause()) {
        case BooksFault fault ->
            new BooksFault(fault.kind(), String.valueOf(fault.getMessage()), fault);
        case OutdatedAttempt outdated -> outdated;
        case null, default -> e;
      };
    }
  }

  /** Writes what waits, this among it, and lets go of the writing. */
  private void writeWaiting(Job job) {
    try {
      if (!job.outcomes.isDone()) {
        if (closed) {
          waiting.remove(job);
          throw new IllegalStateException("these books are closed");
        }
        write(take());
      }
    } finally {
      letGo();
    }
  }

  /** Ends the writing; somebody who came too late goes on. */
  private void letGo() {
    writing.unlock();
    Job next = waiting.peek();
    if (next != null) {
      next.woken.release();
    }
  }

  Runnable onChange(Consumer<Change> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private List<Job> take() {
    List<Job> jobs = new ArrayList<>();
    int commands = 0;
    for (Job job = waiting.poll(); job != null; job = commands < GROUP ? waiting.poll() : null) {
      jobs.add(job);
      commands += job.size();
    }
    return jobs;
  }

  private void write(List<Job> jobs) {
    try {
      Trying trying = patience.begin();
      while (!tries(jobs, trying)) {
        // Under the same ids: what came in after all is answered by them, and not done twice.
      }
    } catch (RuntimeException | Error e) {
      // Nothing was written: the value stays as it was, and everybody who waits is told.
      jobs.forEach(job -> job.failed(e));
    } finally {
      struggling = false;
    }
  }

  /** Whether that was all; false if it is to be tried again. */
  private boolean tries(List<Job> jobs, Trying trying) {
    List<List<List<Outcome>>> outcomes = new ArrayList<>();
    Deciding deciding;
    try {
      deciding = decided(jobs, outcomes);
    } catch (BooksFault fault) {
      struggling = fault.isAway();
      trying.bear(fault);
      return false;
    }
    Enterprise before = now;
    List<Entry> entries = deciding.entries().stream().map(Recorded::entry).toList();
    if (!entries.isEmpty()) {
      Entry last = entries.getLast();
      take(deciding.now(), new Head(last.number(), last.at(), last.hash()));
    }
    for (int i = 0; i < jobs.size(); i++) {
      Job job = jobs.get(i);
      if (job.turn != null && job.turn.last != 0) {
        job.failed(new OutdatedAttempt(job.turn.last));
      } else {
        job.done(outcomes.get(i));
      }
    }
    if (!entries.isEmpty()) {
      tell(before, entries);
    }
    return true;
  }

  /** Decides and makes durable. */
  private Deciding decided(List<Job> jobs, List<List<List<Outcome>>> outcomes) {
    Deciding[] deciding = new Deciding[1];
    store.write(
        head,
        transaction -> {
          transaction.claim().ifPresent(this::follow);
          Deciding here = new Deciding(transaction, actor, now, head);
          if (jobs.size() > 1 || jobs.getFirst().batches.size() > 1) {
            here.askOnce(jobs.stream().flatMap(Job::commands).toList());
          }
          for (Job job : jobs) {
            Deciding his = here.as(job.actor);
            outcomes.add(
                job.turn == null || job.turn.counts(transaction)
                    ? job.batches.stream().map(batch -> decide(his, batch)).toList()
                    : List.of());
          }
          here.finish();
          transaction.remember(here.refusals());
          deciding[0] = here;
        });
    return deciding[0];
  }

  /** Takes in what others wrote: that is durable, whatever comes of the rest. */
  private void follow(Ahead ahead) {
    if (ahead.isNothing()) {
      return;
    }
    Enterprise before = now;
    Enterprise after = ahead.whole() == null ? before : ahead.whole();
    for (Entry entry : ahead.entries()) {
      after = after.apply(entry.events(), new Stamp(entry.number(), entry.at(), entry.actor()));
    }
    take(after, ahead.head());
    tell(before, ahead.entries());
  }

  private void take(Enterprise after, Head end) {
    head = end;
    now = after;
  }

  /**
   * Looks whether others wrote, and takes that in; whether there was any. Whoever writes at this
   * moment does the same by himself.
   */
  boolean refresh() {
    if (store.head().equals(head) || !writing.tryLock()) {
      return false;
    }
    try {
      Ahead ahead = store.ahead(head);
      follow(ahead);
      return !ahead.isNothing();
    } finally {
      letGo();
    }
  }

  private List<Outcome> decide(Deciding deciding, Batch batch) {
    var at = Deciding.instant(batch.at(), clock.instant(), deciding.now());
    return switch (batch.mode()) {
      case EACH -> deciding.each(batch.commands(), at);
      case TOGETHER -> deciding.together(batch.commands(), at);
    };
  }

  private void tell(Enterprise before, List<Entry> entries) {
    if (!listeners.isEmpty()) {
      Change change = new Change(before, now, entries);
      listeners.forEach(listener -> listener.accept(change));
    }
  }

  /** Waits for who is writing; what comes later is refused. */
  @Override
  public void close() {
    closed = true;
    writing.lock();
    letGo();
  }
}
