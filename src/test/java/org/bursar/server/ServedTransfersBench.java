package org.bursar.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bursar.books.Batch;
import org.bursar.books.ServerBooks;
import org.bursar.codec.CommandCodec;
import org.bursar.support.Postgresql;
import org.bursar.support.Ratio;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Transfers of 32 people at once over HTTP, each answered once it is durable, beside the same given
 * to the same engine without HTTP between.
 */
@Tag("bench")
final class ServedTransfersBench {

  private static final int PEOPLE = 32;
  private static final int EACH = 100;
  private static final int ACCOUNTS = 1_000;

  @TempDir private Path folder;
  private final Random random = new Random(11);

  @Test
  void over_http_on_postgresql() throws Exception {
    try (EmbeddedPostgres postgres = Postgresql.start("on")) {
      compare(
          "PostgreSQL",
          "jdbc:postgresql://localhost:%d/postgres?%s"
              .formatted(postgres.getPort(), Postgresql.WHO));
    }
  }

  @Test
  void over_http_on_sqlite() throws Exception {
    compare("SQLite", "sqlite:" + folder.resolve("server.db"));
  }

  private void compare(String where, String url) throws Exception {
    List<Command> first = new ArrayList<>(Wishes.readying());
    for (int i = 0; i < ACCOUNTS; i++) {
      first.add(Wishes.createAccount("a" + i));
      first.add(Wishes.topUp("a" + i, "90000.00"));
    }
    try (Serving serving =
        new Serving(folder, url, Serving.MANY, null)
            .with(first.toArray(Command[]::new))
            .published()) {
      String token = serving.user("olga", Role.OPERATOR);
      try (ServerBooks books = serving.elsewhere(serving.database)) {
        long[] best = {Long.MAX_VALUE};
        Ratio.measure(
            "transfers over HTTP on " + where + ", " + PEOPLE + " people",
            ">= 0.5 of the engine",
            () -> {
              long nanos = served(serving, token);
              best[0] = Math.min(best[0], nanos);
              return nanos;
            },
            () -> direct(books));
        Ratio.line(
            "%-52s %6.0f a second"
                .formatted(
                    "transfers over HTTP on " + where + ", at best",
                    PEOPLE * EACH / (best[0] / 1e9)));
      }
    }
  }

  private List<List<String>> lines() {
    List<List<String>> people = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < EACH; i++) {
        int to = random.nextInt(ACCOUNTS);
        lines.add(
            CommandCodec.encode(
                new CommandId(new UUID(random.nextLong(), random.nextLong())),
                Wishes.transfer("a" + (to + 1) % ACCOUNTS, "a" + to, "1.00"),
                null,
                null,
                null));
      }
      people.add(lines);
    }
    return people;
  }

  private long served(Serving serving, String token) throws Exception {
    return nanos(
        line -> {
          String answer = serving.give(token, "each", line).body();
          assertThat(answer).contains("\"accepted\"");
        });
  }

  private long direct(ServerBooks books) throws Exception {
    Actor olga = Actor.user(new UserName("olga"));
    return nanos(
        line ->
            assertThat(books.submit(olga, Batch.each(List.of(CommandCodec.decode(line)))))
                .allMatch(Outcome.Accepted.class::isInstance));
  }

  /** What gives one line and waits for its answer. */
  private interface Giving {
    void give(String line) throws Exception;
  }

  private long nanos(Giving giving) throws Exception {
    List<Callable<Void>> people = new ArrayList<>();
    for (List<String> lines : lines()) {
      people.add(
          () -> {
            for (String line : lines) {
              giving.give(line);
            }
            return null;
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
      long start = System.nanoTime();
      for (Future<Void> done : threads.invokeAll(people)) {
        done.get();
      }
      return System.nanoTime() - start;
    }
  }
}
