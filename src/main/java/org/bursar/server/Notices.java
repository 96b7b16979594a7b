package org.bursar.server;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bursar.books.ServerBooks;

/**
 * Knows who listens to which enterprise, and looks once a second whether another process wrote to
 * those.
 */
final class Notices implements AutoCloseable {

  private final ConcurrentHashMap<ServerBooks, Bell> bells = new ConcurrentHashMap<>();
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("notices").factory());
  private final RequestLog log;
  private final InstantSource clock;
  private boolean failing;
  private volatile boolean closed;

  Notices(RequestLog log, InstantSource clock, Duration often) {
    this.log = log;
    this.clock = clock;
    long millis = often.toMillis();
    var unused = looking.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Begins to listen; whoever does has to stop it. */
  Bell listen(ServerBooks books) {
    Bell bell =
        bells.compute(
            books,
            (_, known) -> {
              Bell ringing = known == null ? new Bell(books) : known;
              ringing.join();
              return ringing;
            });
    if (closed) {
      bell.end();
    }
    return bell;
  }

  /** Stops listening. */
  void stop(Bell bell) {
    Object unused =
        bells.computeIfPresent(bell.books(), (_, known) -> known.leave() ? null : known);
  }

  /** How many listen. */
  int count() {
    return bells.values().stream().mapToInt(Bell::count).sum();
  }

  private void look() {
    for (ServerBooks books : bells.keySet()) {
      try {
        boolean unused = books.refresh();
        failing = false;
      } catch (RuntimeException e) {
        // Said once, not once a second.
        if (!failing) {
          log.fault(clock.instant(), "looking for what others wrote", e);
        }
        failing = true;
      }
    }
  }

  /** Lets all who listen go. */
  @Override
  public void close() {
    closed = true;
    var unused = looking.shutdownNow();
    List.copyOf(bells.values()).forEach(Bell::end);
  }
}
