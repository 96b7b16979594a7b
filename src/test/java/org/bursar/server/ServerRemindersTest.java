package org.bursar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bursar.books.ServerBooks;
import org.bursar.books.store.ServerDatabase;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Entry;
import org.bursar.support.Postgresql;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server sends reminders by itself: each that is due once, whoever else does the same. */
@Timeout(60)
final class ServerRemindersTest {

  private static final Actor TIMER = Actor.server("timer");

  @TempDir private Path folder;

  /** The management account has 40.00 left, and an alert below 50.00 that fired at noon. */
  private static Serving fired(Serving serving) {
    return serving
        .with(
            Wishes.topUp("M", "100.00"),
            Wishes.alert("M", "50.00"),
            Wishes.charge("M", "2026-10", "60.00"))
        .published();
  }

  private static Reminders reminders(Serving serving, ServerDatabase database) {
    return new Reminders(
        database,
        new Enterprises(database, serving.clock),
        serving.clock,
        new CommandIds(Serving.CHANCE, serving.clock),
        new RequestLog(new PrintStream(serving.log, true, StandardCharsets.UTF_8)));
  }

  /** The entries by which reminders were sent. */
  private static List<Entry> sent(Serving serving) {
    try (ServerBooks books = serving.elsewhere(serving.database)) {
      return books.records().entriesAfter(0, 1_000).stream()
          .filter(entry -> entry.actor().equals(TIMER))
          .toList();
    }
  }

  @Test
  void what_fired_is_reminded_of_once_a_day_from_the_next_day_on_five_times() {
    try (Serving serving = fired(new Serving(folder));
        Reminders reminders = reminders(serving, serving.database)) {
      reminders.look();
      assertThat(sent(serving)).isEmpty();
      to(serving, "2026-10-05T23:59:59Z");
      reminders.look();
      assertThat(sent(serving)).isEmpty();
      to(serving, "2026-10-06T00:00:00Z");
      reminders.look();
      reminders.look();
      assertThat(sent(serving)).hasSize(1);
      assertThat(sent(serving).getFirst().at()).isEqualTo("2026-10-06T00:00:00Z");
      for (int day = 7; day < 20; day++) {
        to(serving, "2026-10-%02dT08:00:00Z".formatted(day));
        reminders.look();
      }
      assertThat(sent(serving)).hasSize(5);
    }
  }

  private static void to(Serving serving, String instant) {
    serving.now.set(Instant.parse(instant));
  }

  @Test
  void a_day_on_which_nobody_looked_is_not_made_up_for() {
    try (Serving serving = fired(new Serving(folder));
        Reminders reminders = reminders(serving, serving.database)) {
      to(serving, "2026-10-09T08:00:00Z");
      reminders.look();
      assertThat(sent(serving)).hasSize(1);
    }
  }

  @Test
  void two_processes_that_look_at_the_same_moment_send_once() throws Exception {
    sendsOnce("sqlite:" + folder.resolve("server.db"));
  }

  @Test
  void two_processes_before_a_postgresql_send_once() throws Exception {
    sendsOnce(Postgresql.fresh());
  }

  private void sendsOnce(String url) throws Exception {
    try (Serving serving = fired(new Serving(folder, url, Serving.MANY, null));
        ServerDatabase other = ServerDatabase.open(url, ServerDatabase.Pool.USUAL);
        Reminders one = reminders(serving, serving.database);
        Reminders two = reminders(serving, other);
        ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (int day = 6; day < 10; day++) {
        to(serving, "2026-10-%02dT00:00:00Z".formatted(day));
        CountDownLatch ready = new CountDownLatch(2);
        List<Future<?>> looks =
            List.of(
                both.submit(() -> together(ready, one)), both.submit(() -> together(ready, two)));
        for (Future<?> look : looks) {
          look.get();
        }
      }
      assertThat(sent(serving)).hasSize(4).doesNotHaveDuplicates();
      assertThat(serving.logged()).doesNotContain("sending reminders");
    }
  }

  private static void together(CountDownLatch ready, Reminders reminders) {
    ready.countDown();
    try {
      ready.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    reminders.look();
  }

  @Test
  void who_takes_the_id_of_a_day_keeps_nobody_from_being_reminded() {
    try (Serving serving = fired(new Serving(folder));
        Reminders reminders = reminders(serving, serving.database)) {
      String eva = serving.user("eva", Role.OPERATOR);
      CommandId id = CommandId.reminders(Serving.ACME, LocalDate.parse("2026-10-06"));
      String taken = CommandCodec.encode(id, Wishes.topUp("M", "1.00"), null, null, null);
      assertThat(serving.give(eva, "each", taken).body()).contains("accepted");
      to(serving, "2026-10-06T00:00:00Z");
      reminders.look();
      assertThat(sent(serving)).hasSize(1);
    }
  }

  @Test
  @SuppressWarnings("try") // it looks while it is open
  void a_server_begins_to_look_by_itself_as_soon_as_it_runs() {
    try (Serving serving = fired(new Serving(folder))) {
      to(serving, "2026-10-06T00:00:00Z");
      try (Server unused =
          Server.start(
              serving.database,
              new Settings("127.0.0.1", 0, null, null, Serving.MANY),
              serving.clock,
              Serving.CHANCE,
              new PrintStream(serving.log, true, StandardCharsets.UTF_8),
              "1")) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (sent(serving).isEmpty() && System.nanoTime() < end) {
          Thread.onSpinWait();
        }
        assertThat(sent(serving)).hasSize(1);
      }
    }
  }
}
