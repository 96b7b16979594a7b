package org.bursar.books;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.bursar.books.journal.Recorded;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.Head;
import org.bursar.books.store.Store;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Outcome;

/**
 * The single writer: takes all batches that are waiting, decides them in memory one after the
 * other, and writes them in one transaction.
 */
final class Engine implements AutoCloseable {

  /** How many commands of separate batches are written at once. */
  private static final int GROUP = 1_000;

  private final Store store;
  private final Actor actor;
  private final InstantSource clock;
  private final LinkedBlockingQueue<Job> waiting = new LinkedBlockingQueue<>();
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile Enterprise now;
  private volatile boolean closed;
  private Head head;

  /** A batch, and who waits for its outcomes. */
  private record Job(Batch batch, CompletableFuture<List<Outcome>> outcomes) {

    private static final Job STOP =
        new Job(Batch.each(List.of()), CompletableFuture.completedFuture(List.of()));
  }

  Engine(Store store, Actor actor, InstantSource clock, Enterprise start) {
    this.store = store;
    this.actor = actor;
    this.clock = clock;
    this.now = start;
    this.head = store.head();
    this.thread = Thread.ofPlatform().name("books-writer").daemon().start(this::run);
  }

  Enterprise now() {
    return now;
  }

  List<Outcome> submit(Batch batch) {
    return outcomes(begin(batch));
  }

  /** Judges a batch after those that wait already; its outcomes once they are durable. */
  CompletableFuture<List<Outcome>> begin(Batch batch) {
    Job job = new Job(batch, new CompletableFuture<>());
    if (closed) {
      throw new IllegalStateException("these books are closed");
    }
    waiting.add(job);
    return job.outcomes;
  }

  /** Waits for what was begun. */
  static List<Outcome> outcomes(CompletableFuture<List<Outcome>> begun) {
    try {
      return begun.join();
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

  private void run() {
    while (true) {
      List<Job> jobs = take();
      boolean last = jobs.remove(Job.STOP);
      if (!jobs.isEmpty()) {
        write(jobs);
      }
      if (last) {
        return;
      }
    }
  }

  private List<Job> take() {
    List<Job> jobs = new ArrayList<>();
    try {
      Job job = waiting.take();
      int commands = 0;
      while (job != null) {
        jobs.add(job);
        commands += job.batch.commands().size();
        job = commands < GROUP ? waiting.poll() : null;
      }
    } catch (InterruptedException _) {
      jobs.add(Job.STOP);
    }
    return jobs;
  }

  private void write(List<Job> jobs) {
    Enterprise before = now;
    List<List<Outcome>> outcomes = new ArrayList<>();
    try {
      Deciding deciding = new Deciding(store, actor, before, head);
      for (Job job : jobs) {
        outcomes.add(decide(deciding, job.batch));
      }
      List<Recorded> entries = deciding.entries();
      if (!entries.isEmpty() || !deciding.refusals().isEmpty()) {
        store.write(head, entries, deciding.refusals());
      }
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

  /** Writes what waits, then ends. */
  @Override
  public void close() {
    closed = true;
    waiting.add(Job.STOP);
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
