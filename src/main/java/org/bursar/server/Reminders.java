package org.bursar.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bursar.books.Batch;
import org.bursar.books.ServerBooks;
import org.bursar.books.store.ServerDatabase;
import org.bursar.codec.CommandCodec;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.FundsCommand.SendReminders;
import org.bursar.vocabulary.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Sends the daily reminders of low balances for all enterprises, on each new day of theirs. What
 * fires on a day is due on the next, so looking once a day at an enterprise is enough. The command
 * of a day has the same id in every process: whichever is first, it is done once.
 */
final class Reminders implements AutoCloseable {

  private static final Actor TIMER = Actor.server("timer");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("reminders").factory());
  private final Map<EnterpriseId, Looked> looked = new HashMap<>();
  private final ServerDatabase database;
  private final Enterprises enterprises;
  private final InstantSource clock;
  private final Supplier<CommandId> ids;
  private final RequestLog log;
  private @Nullable RuntimeException failed;
  private boolean failing;

  /** The day, in the enterprise's zone, on which it was looked at last. */
  private record Looked(LocalDate day, ZoneId zone) {

    boolean isOf(Instant now) {
      return !LocalDate.ofInstant(now, zone).isAfter(day);
    }
  }

  /**
   * Those of a database; nothing is sent yet.
   *
   * @param ids of commands, should somebody have used the one of a day for something else
   */
  Reminders(
      ServerDatabase database,
      Enterprises enterprises,
      InstantSource clock,
      Supplier<CommandId> ids,
      RequestLog log) {
    this.database = database;
    this.enterprises = enterprises;
    this.clock = clock;
    this.ids = ids;
    this.log = log;
  }

  /** Looks now, and again after each of these spans. */
  void begin(Duration often) {
    var unused =
        timer.scheduleWithFixedDelay(this::look, 0, often.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Sends what is due and was not sent; what fails is tried again the next time. */
  synchronized void look() {
    Instant now = clock.instant();
    failed = null;
    trying(() -> database.withFiredAlerts().forEach(each -> trying(() -> look(each.id(), now))));
    RuntimeException fault = failed;
    // Said once, not every time.
    if (fault != null && !failing && !timer.isShutdown()) {
      log.fault(now, "sending reminders", fault);
    }
    failing = fault != null;
  }

  /** What fails for one enterprise does not keep the others from theirs. */
  private void trying(Runnable act) {
    try {
      act.run();
    } catch (RuntimeException e) {
      failed = e;
    }
  }

  private void look(EnterpriseId id, Instant now) {
    Looked last = looked.get(id);
    if (last == null || !last.isOf(now)) {
      enterprises.use(id, books -> send(id, books, now));
    }
  }

  private void send(EnterpriseId id, ServerBooks books, Instant clocked) {
    Enterprise now = books.now();
    Instant at = clocked.isBefore(now.at()) ? now.at() : clocked;
    LocalDate day = now.setup().day(at);
    if (isDue(now, day)) {
      Outcome sent = submit(books, CommandId.reminders(id, day));
      if (sent instanceof Outcome.Refused && isDue(books.now(), day)) {
        sent = submit(books, ids.get());
      }
    }
    looked.put(id, new Looked(day, now.setup().zone()));
  }

  private static boolean isDue(Enterprise now, LocalDate day) {
    return !now.funds().alerts().due(day, now.setup().zone()).isEmpty();
  }

  private static Outcome submit(ServerBooks books, CommandId id) {
    String line = CommandCodec.encode(id, new SendReminders(), null, null, null);
    return books.submit(TIMER, Batch.each(List.of(CommandCodec.decode(line)))).getFirst();
  }

  /** Ends, once what it does now is done. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      boolean unused = timer.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
