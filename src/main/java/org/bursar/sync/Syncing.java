package org.bursar.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.bursar.books.store.BooksFault;
import org.bursar.sync.ServerFault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Keeps open books in step with their server: listens, sends what waits, fetches what is new, tries
 * again by itself when the line is gone, and tells how it stands. It closes the books with itself.
 */
public final class Syncing implements AutoCloseable {

  /**
   * How often the server is asked.
   *
   * @param listening while it is listened to, to be on the safe side
   * @param polling while it is reached but cannot be listened to
   * @param retries after each failure in a row; the last one goes on
   */
  public record Pace(Duration listening, Duration polling, List<Duration> retries) {

    /** A second at first, half a minute in the end. */
    public static final Pace USUAL =
        new Pace(
            Duration.ofMinutes(5),
            Duration.ofSeconds(5),
            List.of(
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30)));

    /** Takes its own copy. */
    public Pace {
      retries = List.copyOf(retries);
    }

    private Duration after(int failures) {
      return retries.get(Math.min(failures, retries.size()) - 1);
    }
  }

  private final SyncedBooks books;
  private final Notices notices;
  private final InstantSource clock;
  private final Pace pace;
  private final List<Consumer<SyncState>> followers = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private final Object telling = new Object();
  private final Thread exchanging;
  private final Thread hearing;
  private boolean wanted = true;
  private volatile boolean closed;
  private volatile boolean listening;
  private volatile SyncedBooks.Outgoing outgoing;
  private volatile SyncState state;
  private volatile @Nullable Instant reached;

  private Syncing(SyncedBooks books, Notices notices, InstantSource clock, Pace pace) {
    this.books = books;
    this.notices = notices;
    this.clock = clock;
    this.pace = pace;
    this.outgoing = books.follow(this::heard);
    this.state = state(null, false);
    this.exchanging = Thread.ofPlatform().daemon().name("sync-exchange").unstarted(this::exchange);
    this.hearing = Thread.ofPlatform().daemon().name("sync-notices").unstarted(this::hear);
  }

  /** Begins at once; the books are closed with what is returned. */
  public static Syncing start(SyncedBooks books, Notices notices, InstantSource clock, Pace pace) {
    Syncing made = new Syncing(books, notices, clock, pace);
    made.exchanging.start();
    made.hearing.start();
    return made;
  }

  /** The books that are kept in step. */
  public SyncedBooks books() {
    return books;
  }

  /** How it stands. */
  public SyncState state() {
    return state;
  }

  /** Tells of every change of that, on whatever thread it happens: a follower must not wait. */
  public Runnable onState(Consumer<SyncState> follower) {
    followers.add(follower);
    return () -> followers.remove(follower);
  }

  /** Asks the server now, whatever the pace. */
  public void now() {
    lock.lock();
    try {
      wanted = true;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void exchange() {
    int failures = 0;
    Duration pause = Duration.ZERO;
    while (await(pause)) {
      tell(books.trouble(), true);
      ServerFault fault = did(books::exchange);
      if (fault == null) {
        reached = clock.instant();
        fault = did(() -> books.arrive(this::goesOn));
      }
      failures = fault == null ? 0 : failures + 1;
      pause = fault == null ? untilNext() : pace.after(failures);
      tell(fault, false);
    }
  }

  /** A journal that is on its way comes as long as nobody wants anything else. */
  private boolean goesOn() {
    tell(null, false);
    lock.lock();
    try {
      return !wanted && !closed;
    } finally {
      lock.unlock();
    }
  }

  private Duration untilNext() {
    if (books.arriving() != null) {
      return Duration.ZERO;
    }
    return listening ? pace.listening() : pace.polling();
  }

  private static @Nullable ServerFault did(Runnable act) {
    try {
      act.run();
      return null;
    } catch (ServerFault fault) {
      return fault;
    } catch (BooksFault fault) {
      return new ServerFault(Kind.NOT_KEPT, String.valueOf(fault.getMessage()), fault);
    } catch (RuntimeException broken) {
      // Nobody else would hear of it: what waits is kept, and it is tried again.
      return new ServerFault(
          Kind.BROKEN, "something went wrong here. It is tried again by itself.", broken);
    }
  }

  /** Waits until it is wanted or the pause is over; whether it goes on. */
  private boolean await(Duration pause) {
    lock.lock();
    try {
      long nanos = pause.toNanos();
      while (!wanted && !closed && nanos > 0) {
        nanos = rung.awaitNanos(nanos);
      }
      wanted = false;
      return !closed;
    } catch (InterruptedException e) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void hear() {
    int failures = 0;
    while (!closed) {
      try {
        notices.listen(
            () -> {
              listening = true;
              now();
            });
      } catch (ServerFault fault) {
        failures = listening ? 1 : failures + 1;
        if (listening) {
          // Whether the server is still reached nobody knows now: it is asked.
          listening = false;
          now();
        }
      }
      try {
        TimeUnit.NANOSECONDS.sleep(pace.after(Math.max(1, failures)).toNanos());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Something was written, sent or given up: the server was reached by that, or was not. */
  private void heard(SyncedBooks.Outgoing now) {
    outgoing = now;
    if (Thread.currentThread().equals(exchanging)) {
      // What came of an exchange is told when that is over.
      return;
    }
    ServerFault trouble = books.trouble();
    if (trouble == null && state.fault() != null) {
      now();
    }
    tell(trouble, false);
  }

  private void tell(@Nullable ServerFault fault, boolean busy) {
    synchronized (telling) {
      if (!closed) {
        SyncState now = state(fault, busy);
        state = now;
        followers.forEach(follower -> follower.accept(now));
      }
    }
  }

  private SyncState state(@Nullable ServerFault fault, boolean busy) {
    SyncedBooks.Outgoing now = outgoing;
    return new SyncState(fault, reached, busy, now.letters(), now.waiting(), books.arriving());
  }

  @Override
  public void close() {
    closed = true;
    exchanging.interrupt();
    hearing.interrupt();
    now();
    books.close();
  }
}
