package org.bursar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.bursar.books.Batch;
import org.bursar.codec.JsonFields;
import org.bursar.server.secret.Tokens;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.AccessCommand.RemoveUser;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who cannot prove who he is gets a sentence that tells what to do, and nothing else. */
final class ServerGateTest {

  @TempDir private Path folder;

  @Test
  void a_token_opens_its_enterprise_until_it_expires_or_is_taken_back_or_its_user_removed() {
    try (Serving serving = new Serving(folder).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      String chen = serving.user("chen", Role.OPERATOR);
      String boss = serving.user("boss", Role.ADMINISTRATOR);
      refused(serving.get("/v1/me", null), 401);
      refused(serving.get("/v1/me", "bursar_nobody"), 401);
      refused(serving.get("/v1/me", eva.substring(0, eva.length() - 1) + "!"), 401);
      refused(serving.get("/v1/enterprises/other", eva), 403);
      refused(serving.give(null, "each", serving.line(Wishes.topUp("M", "1.00"))), 401);
      assertThat(serving.users().revoke(new UserName("eva"), Serving.ACME)).isEqualTo(1);
      refused(serving.get("/v1/me", eva), 401);
      String removing = serving.line(new RemoveUser(new UserName("chen")));
      assertThat(serving.give(boss, "each", removing).body()).contains("accepted");
      refused(serving.get("/v1/me", chen), 401);
      serving.now.updateAndGet(now -> now.plus(Tokens.LIFE).minusSeconds(1));
      assertThat(serving.get("/v1/me", boss).statusCode()).isEqualTo(200);
      serving.now.updateAndGet(now -> now.plusSeconds(1));
      refused(serving.get("/v1/me", boss), 401);
    }
  }

  @Test
  void a_user_whom_another_process_adds_or_removes_is_known_at_once() {
    try (Serving serving = new Serving(folder).published();
        var elsewhere =
            org.bursar.books.store.ServerDatabase.open(
                serving.url, org.bursar.books.store.ServerDatabase.Pool.USUAL);
        var books = serving.elsewhere(elsewhere)) {
      String boss = serving.user("boss", Role.ADMINISTRATOR);
      assertThat(serving.get("/v1/me", boss).statusCode()).isEqualTo(200);
      String line = serving.line(new RemoveUser(new UserName("boss")));
      var unused =
          books.submit(
              org.bursar.vocabulary.Actor.server("elsewhere"),
              Batch.each(java.util.List.of(org.bursar.codec.CommandCodec.decode(line))));
      refused(serving.get("/v1/me", boss), 401);
    }
  }

  @Test
  void what_cannot_be_read_is_a_problem_that_says_what_to_do() throws IOException {
    try (Serving serving = new Serving(folder).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      String commands = "/v1/enterprises/acme/commands";
      refused(serving.get("/nowhere", eva), 404);
      refused(serving.get(commands, eva), 405);
      refused(serving.json("POST", commands, eva, "{}"), 415);
      refused(serving.give(eva, "all", "{}"), 400);
      var otherwise = serving.to("/v1/me", eva).setHeader("Bursar-Protocol", "2").GET();
      HttpResponse<String> spoken = serving.send(otherwise);
      refused(spoken, 426);
      assertThat(spoken.headers().firstValue("Bursar-Protocol")).contains("1");
      String type = "application/x-ndjson";
      var packed =
          serving.to(commands, eva).header("Content-Type", type).header("Content-Encoding", "gzip");
      refused(serving.send(packed.copy().POST(BodyPublishers.ofString("plain"))), 400);
      byte[] half = ServerCommandsTest.gzip(serving.line(Wishes.topUp("M", "1.00")));
      half[half.length / 2] ^= 0x55;
      assertThat(serving.send(packed.copy().POST(BodyPublishers.ofByteArray(half))).statusCode())
          .isEqualTo(400);
      var brotli = serving.to(commands, eva).header("Content-Type", type);
      refused(
          serving.send(brotli.header("Content-Encoding", "br").POST(BodyPublishers.ofString("x"))),
          415);
      assertThat(raw(serving, "GET /v1/%zz HTTP/1.1\r\nHost: x\r\n\r\n"))
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json")
          .doesNotContain("Jetty", "org.eclipse");
    }
  }

  private static String raw(Serving serving, String request) throws IOException {
    int port = java.net.URI.create(serving.address()).getPort();
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] bytes = new byte[4_000];
      int read = socket.getInputStream().read(bytes);
      return new String(bytes, 0, Math.max(0, read), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void more_than_is_taken_at_once_is_refused_packed_or_not() throws IOException {
    try (Serving serving = new Serving(folder).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      String lines = "x\n".repeat(CommandRoutes.MOST_COMMANDS + 1);
      refused(
          serving.send(
              serving
                  .to("/v1/enterprises/acme/commands", eva)
                  .header("Content-Type", "application/x-ndjson")
                  .header("Content-Encoding", "gzip")
                  .POST(BodyPublishers.ofByteArray(ServerCommandsTest.gzip(lines)))),
          413);
      byte[] bomb = ServerCommandsTest.gzip(" ".repeat((int) CommandRoutes.MOST_BYTES + 1));
      refused(
          serving.send(
              serving
                  .to("/v1/enterprises/acme/commands", eva)
                  .header("Content-Type", "application/x-ndjson")
                  .header("Content-Encoding", "gzip")
                  .POST(BodyPublishers.ofByteArray(bomb))),
          413);
      assertThat(serving.get("/v1/enterprises/acme", eva).body()).contains("\"head\":2");
    }
  }

  @Test
  void who_asks_too_often_waits_as_long_as_he_is_told() {
    Settings.Limits few =
        new Settings.Limits(3, Duration.ofSeconds(10), 100, Duration.ofSeconds(1));
    String url = "sqlite:" + folder.resolve("server.db");
    try (Serving serving = new Serving(folder, url, few, null).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      String chen = serving.user("chen", Role.OPERATOR);
      for (int at = 0; at < 3; at++) {
        assertThat(serving.get("/v1/me", eva).statusCode()).isEqualTo(200);
      }
      HttpResponse<String> over = serving.get("/v1/me", eva);
      refused(over, 429);
      assertThat(over.headers().firstValue("Retry-After")).contains("10");
      assertThat(serving.get("/v1/me", chen).statusCode()).isEqualTo(200);
      serving.now.updateAndGet(now -> now.plusSeconds(10));
      assertThat(serving.get("/v1/me", eva).statusCode()).isEqualTo(200);
      refused(serving.get("/v1/me", eva), 429);
    }
  }

  @Test
  void the_log_tells_what_happened_and_nothing_that_is_secret() {
    try (Serving serving = new Serving(folder).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      serving.users();
      var unused = serving.give(eva, "each", serving.line(Wishes.topUp("M", "4711.00")));
      unused =
          serving.json(
              "POST",
              "/v1/sign-in",
              null,
              "{\"user\":\"eva\",\"password\":\"secret-word\",\"enterprise\":\"acme\"}");
      unused = serving.get("/v1/me?token=" + eva, eva);
      serving.end();
      String[] lines = serving.logged().split("\n");
      assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(JsonFields.of(line)).isNotNull());
      assertThat(lines[0])
          .contains("\"path\":\"/v1/enterprises/{id}/commands\"", "\"status\":200")
          .contains("\"user\":\"eva\"", "\"method\":\"POST\"");
      assertThat(serving.logged()).doesNotContain("bursar_", "secret-word", "4711", "acme");
    }
  }

  @Test
  @SuppressWarnings("try") // the line is cut on purpose before it is let go
  void while_the_database_is_out_of_reach_everybody_is_told_to_come_back() {
    String direct = org.bursar.support.Postgresql.fresh();
    int port = org.bursar.support.Postgresql.port();
    try (org.bursar.support.Line line = new org.bursar.support.Line(port);
        Serving serving =
            new Serving(folder, direct.replace(":" + port, ":" + line.port()), Serving.MANY, null)
                .published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      assertThat(serving.get("/v1/me", eva).statusCode()).isEqualTo(200);
      line.close();
      refused(serving.get("/health", null), 503);
      HttpResponse<String> me = serving.get("/v1/me", eva);
      refused(me, 503);
      assertThat(me.headers().firstValue("Retry-After")).isPresent();
      serving.end();
      assertThat(serving.logged()).contains("\"status\":503", "\"fault\":");
    }
  }

  @Test
  void health_needs_no_token_and_metrics_are_for_this_machine() {
    try (Serving serving = new Serving(folder).published()) {
      assertThat(serving.get("/health", null).body()).isEqualTo("{\"status\":\"up\"}");
      assertThat(serving.get("/metrics", null).body())
          .contains("bursar_requests_total{method=\"GET\",path=\"/health\",status=\"200\"} 1");
    }
  }

  /** Every failure has a form that programs read, and a sentence for people. */
  static void refused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonFields fields = JsonFields.of(answer.body());
    assertThat(fields.number("status")).isEqualTo(status);
    assertThat(fields.text("type")).isEqualTo("about:blank");
    assertThat(fields.text("title")).isNotBlank();
    assertThat(fields.text("detail")).matches("(?s)[A-Z].+\\.").doesNotContain("Exception", "org.");
  }
}
