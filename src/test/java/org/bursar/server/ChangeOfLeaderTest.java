package org.bursar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bursar.support.Postgresql;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** While the database has no leader requests wait, and whoever watches is told. */
@Timeout(180)
final class ChangeOfLeaderTest {

  @TempDir private Path folder;

  /** Ends all sessions of a database; those that follow find it as a replica is, or as a leader. */
  private static void become(String url, boolean leader) throws SQLException {
    String name = url.replaceAll(".*/|\\?.*", "");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("SET default_transaction_read_only = off");
      statement.execute(
          "ALTER DATABASE " + name + " SET default_transaction_read_only = " + !leader);
      // It waits until they are gone: none of them writes any more.
      statement.execute(
          "SELECT pg_terminate_backend(pid, 30000) FROM pg_stat_activity"
              + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }
  }

  /** What was not done, for a connection had ended, is sent again, as the answer says. */
  private static HttpResponse<String> answered(Supplier<HttpResponse<String>> request) {
    HttpResponse<String> answer = request.get();
    while (answer.statusCode() == 503) {
      answer = request.get();
    }
    return answer;
  }

  @Test
  void what_was_sent_waits_for_the_next_leader_and_is_done_once() throws Exception {
    String url = Postgresql.fresh();
    try (Serving serving = new Serving(folder, url, Serving.MANY, null).published()) {
      String olga = serving.user("olga", Role.OPERATOR);
      String line = serving.line(Wishes.topUp("M", "5.00"));
      assertThat(serving.get("/health", null).statusCode()).isEqualTo(200);
      become(url, false);
      CompletableFuture<HttpResponse<String>> answer =
          CompletableFuture.supplyAsync(() -> answered(() -> serving.give(olga, "each", line)));
      HttpResponse<String> health = serving.get("/health", null);
      while (health.statusCode() == 200) {
        assertThat(answer).isNotDone();
        health = serving.get("/health", null);
      }
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.headers().firstValue("Retry-After")).isPresent();
      // Reading goes on meanwhile.
      assertThat(answered(() -> serving.get("/v1/me", olga)).statusCode()).isEqualTo(200);
      become(url, true);
      assertThat(answer.get(90, TimeUnit.SECONDS).body()).contains("\"accepted\"");
      assertThat(answered(() -> serving.give(olga, "each", line)).body()).contains("\"accepted\"");
      assertThat(answered(() -> serving.get("/health", null)).statusCode()).isEqualTo(200);
      try (var books = serving.elsewhere(serving.database)) {
        assertThat(serving.acme.ownCash(books)).isEqualTo("5.00");
      }
    }
  }
}
