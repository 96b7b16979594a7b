package org.bursar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.server.ServerGateTest.refused;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bursar.books.Books;
import org.bursar.books.journal.Remembered;
import org.bursar.codec.Entry;
import org.bursar.codec.EntryCodec;
import org.bursar.codec.OutcomeCodec;
import org.bursar.codec.RefusedLine;
import org.bursar.server.secret.Tokens;
import org.bursar.server.store.SecretTables;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books move to a server over the network whole, as they were, or not at all. */
final class ServerPublishTest {

  @TempDir private Path folder;

  private Serving acme() {
    return new Serving(folder)
        .with(
            Wishes.topUp("M", "70.00"),
            Wishes.topUp("nobody", "1.00"),
            Wishes.topUp("M", "30.00"),
            Wishes.topUp("M", "5.00"));
  }

  /** What a client sends. */
  private static List<String> lines(Serving serving) {
    List<String> lines = new ArrayList<>();
    try (Books books = serving.acme.read()) {
      List<Entry> entries = books.records().entriesAfter(0, 1_000);
      Entry last = entries.getLast();
      lines.add(
          "{\"enterprise\":\"acme\",\"head\":%d,\"hash\":\"%s\"}"
              .formatted(last.number(), last.hash()));
      entries.forEach(entry -> lines.add(EntryCodec.encode(entry)));
      for (Remembered refused : books.records().refusalsAfter(null, 100)) {
        lines.add(
            new RefusedLine(
                    refused.id(),
                    refused.body(),
                    OutcomeCodec.store(refused.refusal()),
                    refused.at(),
                    refused.actor())
                .encode());
      }
    }
    return lines;
  }

  private static HttpResponse<String> publish(Serving serving, String token, List<String> lines) {
    return serving.send(
        "POST",
        "/v1/enterprises",
        token,
        "application/x-ndjson",
        BodyPublishers.ofString(String.join("\n", lines)));
  }

  @Test
  void published_books_are_there_with_all_of_their_past_and_their_publisher_administers_them() {
    try (Serving serving = acme()) {
      String token = serving.users().token(new UserName("boss"), null);
      refused(serving.get("/v1/me", token), 403);
      List<String> lines = lines(serving);
      assertThat(lines).hasSize(6);
      HttpResponse<String> answer = publish(serving, token, lines);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      assertThat(answer.body()).contains("\"enterprise\":\"acme\"", "\"head\":4");
      assertThat(answer.headers().firstValue("Bursar-Head")).contains("5");
      assertThat(serving.get("/v1/me", token).body()).contains("boss", "administrator", "acme");
      List<String> there =
          serving.get("/v1/enterprises/acme/entries", token).body().lines().toList();
      assertThat(there).hasSize(5);
      assertThat(there.subList(0, 4)).isEqualTo(lines.subList(1, 5));
      // Its refusals came along: the same command is answered as it was.
      String operator = serving.user("eva", Role.OPERATOR);
      String refusedOnce = Serving.line(1_002, Wishes.topUp("nobody", "1.00"));
      assertThat(serving.give(operator, "each", refusedOnce).body()).contains("UNKNOWN_ACCOUNT");
      refused(publish(serving, token, lines), 403);
      refused(publish(serving, serving.users().token(new UserName("b"), null), lines), 409);
      try (var books = serving.elsewhere(serving.database)) {
        assertThat(books.verify(_ -> {}).fault()).isEmpty();
      }
    }
  }

  @Test
  void a_journal_that_somebody_changed_is_refused_and_leaves_nothing() {
    try (Serving serving = acme()) {
      String token = serving.users().token(new UserName("boss"), null);
      List<String> lines = lines(serving);
      List<List<String>> tampered = new ArrayList<>();
      tampered.add(changed(lines, 2, lines.get(2).replace("70.00", "79.00")));
      tampered.add(changed(lines, 2, lines.get(2).replace("eva", "adam")));
      tampered.add(changed(lines, 3, "no entry"));
      tampered.add(without(lines, 3));
      tampered.add(lines.subList(0, 4));
      tampered.add(changed(lines, 0, lines.getFirst().replace("\"head\":4", "\"head\":5")));
      tampered.add(changed(lines, 0, lines.getFirst().replace("acme", "other")));
      tampered.add(changed(lines, 5, "{\"refused\":\"x\"}"));
      for (List<String> each : tampered) {
        refused(publish(serving, token, each), 422);
        assertThat(serving.database.list()).isEmpty();
      }
      refused(publish(serving, token, List.of("nothing")), 400);
      refused(publish(serving, token, List.of()), 400);
      refused(publish(serving, null, lines), 401);
      assertThat(publish(serving, token, lines).statusCode()).isEqualTo(201);
    }
  }

  private static List<String> changed(List<String> lines, int at, String line) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(at, line);
    return changed;
  }

  private static List<String> without(List<String> lines, int at) {
    List<String> shorter = new ArrayList<>(lines);
    String unused = shorter.remove(at);
    return shorter;
  }

  @Test
  void what_broke_off_between_the_books_and_their_administrator_is_finished_by_the_same_again() {
    try (Serving serving = acme()) {
      String token = serving.users().token(new UserName("boss"), null);
      List<String> lines = lines(serving);
      spent(serving, token);
      // The books are not there: the token is as good as before.
      assertThat(publish(serving, token, lines.subList(0, 3)).statusCode()).isEqualTo(422);
      spent(serving, token);
      Serving unused = serving.published();
      refused(serving.get("/v1/me", token), 401);
      // Another journal does not become the administrator of these books.
      refused(publish(serving, token, changed(lines, 0, lines.getFirst().replace("4", "3"))), 409);
      spent(serving, token);
      assertThat(publish(serving, token, lines).statusCode()).isEqualTo(201);
      assertThat(serving.get("/v1/me", token).body()).contains("boss", "administrator", "acme");
      refused(publish(serving, token, lines), 403);
    }
  }

  /** As if the server had ended while it published. */
  private static void spent(Serving serving, String text) {
    Tokens tokens = new Tokens(SecretTables.of(serving.database), Serving.CHANCE, serving.clock);
    boolean unused = tokens.belongs(tokens.find(text).orElseThrow(), Serving.ACME);
  }

  @Test
  void books_travel_packed() throws IOException {
    try (Serving serving = acme()) {
      String token = serving.users().token(new UserName("boss"), null);
      byte[] packed = ServerCommandsTest.gzip(String.join("\n", lines(serving)));
      HttpResponse<String> answer =
          serving.send(
              serving
                  .to("/v1/enterprises", token)
                  .header("Content-Type", "application/x-ndjson")
                  .header("Content-Encoding", "gzip")
                  .POST(BodyPublishers.ofByteArray(packed)));
      assertThat(answer.statusCode()).isEqualTo(201);
    }
  }
}
