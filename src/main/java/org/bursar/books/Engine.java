package org.bursar.books;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.bursar.books.journal.Recorded;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.Head;
import org.bursar.books.store.Store;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Outcome;

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
  private final ReentrantLock writing = new ReentrantLock(true);
  private volatile Enterprise now;
  private boolean closed;
  private Head head;

  /** A batch, and who waits for its outcomes. */
  private record Job(Batch batch, CompletableFuture<List<Outcome>> outcomes) {}

  Engine(Store store, Actor actor, InstantSource clock, Enterprise start) {
    this.store = store;
    this.actor = actor;
    this.clock = clock;
    this.now = start;
    this.head = store.head();
  }

  Enterprise now() {
    return now;
  }

  List<Outcome> submit(Batch batch) {
    Job job = new Job(batch, new CompletableFuture<>());
    waiting.add(job);
    writing.lock();
    try {
      while (!job.outcomes.isDone()) {
        if (closed) {
          throw new IllegalStateException("these books are closed");
        }
        write(take());
      }
    } finally {
      writing.unlock();
    }
    try {
      return job.outcomes.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof BooksFault fault) {
        throw new BooksFault(fault.kind(), String.valueOf(fault.getMessage()), fault);
      }
      throw e;
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
      commands += job.batch.commands().size();
    }
    return jobs;
  }

  private void write(List<Job> jobs) {
    Enterprise before = now;
    List<List<Outcome>> outcomes = new ArrayList<>();
    try {
      Deciding deciding = decided(jobs, before, outcomes);
      List<Recorded> entries = deciding.entries();
      if (!entries.isEmpty()) {
        var last = entries.getLast().entry();
        head = new Head(last.number(), last.at(), last.hash());
        now = deciding.now();
      }
      for (int i = 0; i < jobs.size(); i++) {
        jobs.get(i).outcomes.complete(outcomes.get(i));
      }
      tell(before, entries);
    } catch (RuntimeException | Error e) {
      // Nothing was written: the value stays as it was, and everybody who waits is told.
      jobs.forEach(job -> job.outcomes.completeExceptionally(e));
    }
  }

  /** Decides and makes durable. */
  private Deciding decided(List<Job> jobs, Enterprise before, List<List<Outcome>> outcomes) {
    Deciding[] deciding = new Deciding[1];
    store.write(
        head,
        transaction -> {
          Deciding here = new Deciding(store, actor, before, head, transaction::add);
          for (Job job : jobs) {
            outcomes.add(decide(here, job.batch));
          }
          here.finish();
          transaction.remember(here.refusals());
          deciding[0] = here;
        });
    return deciding[0];
  }

  private List<Outcome> decide(Deciding deciding, Batch batch) {
    var at = Deciding.instant(batch.at(), clock.instant(), deciding.now());
    return switch (batch.mode()) {
      case EACH -> deciding.each(batch.commands(), at);
      case TOGETHER -> deciding.together(batch.commands(), at);
    };
  }

  private void tell(Enterprise before, List<Recorded> entries) {
    if (!entries.isEmpty() && !listeners.isEmpty()) {
      Change change = new Change(before, now, entries.stream().map(Recorded::entry).toList());
      listeners.forEach(listener -> listener.accept(change));
    }
  }

  /** Waits for who is writing; what comes later is refused. */
  @Override
  public void close() {
    writing.lock();
    try {
      closed = true;
    } finally {
      writing.unlock();
    }
  }
}
