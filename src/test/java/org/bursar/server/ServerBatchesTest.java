package org.bursar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.bursar.codec.BatchLine;
import org.bursar.support.Postgresql;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several batches in one request are decided in their order, each by its own mode. */
final class ServerBatchesTest {

  private static final String EACH = new BatchLine(false, 1).encode();
  private static final String PAIR = new BatchLine(true, 2).encode();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void each_batch_keeps_its_mode_and_the_same_again_is_answered_the_same(String kind) {
    String url = kind.equals("sqlite") ? "sqlite:" + folder.resolve("s.db") : Postgresql.fresh();
    try (Serving serving = new Serving(folder, url, Serving.MANY, null).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      String[] lines = {
        EACH,
        serving.line(Wishes.topUp("M", "70.00")),
        PAIR,
        serving.line(Wishes.topUp("M", "5.00")),
        serving.line(Wishes.topUp("M", "-1.00")),
        EACH,
        serving.line(Wishes.topUp("M", "2.00"))
      };
      HttpResponse<String> first = send(serving, eva, lines);
      assertThat(first.statusCode()).isEqualTo(200);
      List<String> outcomes = first.body().lines().toList();
      assertThat(outcomes).hasSize(4);
      assertThat(outcomes.get(0)).contains("accepted", "\"entry\":3");
      assertThat(outcomes.get(1)).contains("BATCH_REFUSED");
      assertThat(outcomes.get(2)).contains("AMOUNT_INVALID");
      assertThat(outcomes.get(3)).contains("accepted", "\"entry\":4");
      assertThat(first.headers().firstValue("Bursar-Head")).contains("4");
      assertThat(send(serving, eva, lines).body()).isEqualTo(first.body());
    }
  }

  @Test
  void of_a_request_that_is_cut_off_or_says_no_mode_nothing_is_done() {
    try (Serving serving = new Serving(folder).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      String line = serving.line(Wishes.topUp("M", "1.00"));
      assertThat(send(serving, eva, EACH, line, PAIR, line).statusCode()).isEqualTo(400);
      assertThat(send(serving, eva, EACH, line, line).statusCode()).isEqualTo(400);
      assertThat(send(serving, eva, EACH, line, "{\"mode\":\"each\",\"commands\":0}").statusCode())
          .isEqualTo(400);
      assertThat(send(serving, eva, "{\"mode\":\"perhaps\",\"commands\":1}", line).body())
          .contains("begins with a line of its mode");
      assertThat(serving.get("/v1/enterprises/acme", eva).headers().firstValue("Bursar-Head"))
          .contains("2");
    }
  }

  @Test
  void an_attempt_counts_once_and_not_after_a_later_one() {
    try (Serving serving = new Serving(folder).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      String[] pair = {
        PAIR, serving.line(Wishes.topUp("M", "1.00")), serving.line(Wishes.topUp("M", "-1.00"))
      };
      assertThat(attempt(serving, eva, 5, pair).body()).contains("BATCH_REFUSED");
      for (long number : List.of(5L, 4L)) {
        HttpResponse<String> late = attempt(serving, eva, number, pair);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("ATTEMPT_OUTDATED", "Send again what still matters");
        assertThat(late.headers().firstValue("Bursar-Attempt")).contains("5");
      }
      assertThat(attempt(serving, eva, 6, pair).body()).contains("BATCH_REFUSED");
      assertThat(attempt(serving, serving.user("adam", Role.OPERATOR), 1, pair).statusCode())
          .isEqualTo(200);
    }
  }

  private static HttpResponse<String> attempt(
      Serving serving, String token, long number, String... lines) {
    return serving.send(
        serving
            .to("/v1/enterprises/acme/batches", token)
            .header("Content-Type", "application/x-ndjson")
            .header("Bursar-Attempt", String.valueOf(number))
            .POST(BodyPublishers.ofString(String.join("\n", lines))));
  }

  @Test
  void a_line_that_is_no_command_is_refused_alone() {
    try (Serving serving = new Serving(folder).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      List<String> outcomes =
          send(serving, eva, EACH, "{}", EACH, serving.line(Wishes.topUp("M", "1.00")))
              .body()
              .lines()
              .toList();
      assertThat(outcomes.get(0)).contains("MALFORMED");
      assertThat(outcomes.get(1)).contains("accepted");
    }
  }

  private static HttpResponse<String> send(Serving serving, String token, String... lines) {
    return serving.send(
        "POST",
        "/v1/enterprises/acme/batches",
        token,
        "application/x-ndjson",
        BodyPublishers.ofString(String.join("\n", lines)));
  }
}
