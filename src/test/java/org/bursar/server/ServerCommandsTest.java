package org.bursar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bursar.codec.Entry;
import org.bursar.codec.EntryCodec;
import org.bursar.support.Postgresql;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.AccessCommand.AddUser;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user sends is decided by the books as if he sat beside them, and so is what he may. */
final class ServerCommandsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_command_is_done_once_however_often_it_is_sent(String kind) {
    String url = kind.equals("sqlite") ? "sqlite:" + folder.resolve("s.db") : Postgresql.fresh();
    try (Serving serving = new Serving(folder, url, Serving.MANY, null).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      String line = serving.line(Wishes.topUp("M", "70.00"));
      HttpResponse<String> first = serving.give(eva, "each", line);
      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(first.body()).contains("\"outcome\":\"accepted\",\"entry\":3");
      assertThat(serving.give(eva, "each", line).body()).isEqualTo(first.body());
      assertThat(serving.give(eva, "each", line.replace("70.00", "71.00")).body())
          .contains("refused");
      HttpResponse<String> enterprise = serving.get("/v1/enterprises/acme", eva);
      assertThat(enterprise.headers().firstValue("Bursar-Head")).contains("3");
      assertThat(enterprise.headers().firstValue("Bursar-Lineage")).contains("line-2");
      assertThat(enterprise.body())
          .contains("\"name\":\"Acme Ltd\"", "\"lineage\":\"line-2\"", "\"head\":3")
          .contains(enterprise.headers().firstValue("Bursar-Hash").orElseThrow());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "viewer, false, false",
    "operator, true, false",
    "approver, true, false",
    "administrator, false, true"
  })
  void a_role_permits_over_the_network_what_it_permits(
      String role, boolean money, boolean peoples) {
    try (Serving serving = new Serving(folder).published()) {
      String token = serving.user("eva", Role.parse(role));
      assertThat(serving.get("/v1/me", token).body())
          .contains("\"user\":\"eva\"", "\"role\":\"" + role + "\"", "\"server\":\"1.2.3\"");
      assertThat(serving.get("/v1/enterprises/acme/entries", token).statusCode()).isEqualTo(200);
      Command user = new AddUser(new UserName("new"), Role.VIEWER, null);
      assertThat(accepted(serving, token, Wishes.topUp("M", "1.00"))).isEqualTo(money);
      assertThat(accepted(serving, token, user)).isEqualTo(peoples);
    }
  }

  private static boolean accepted(Serving serving, String token, Command command) {
    String body = serving.give(token, "each", serving.line(command)).body();
    assertThat(body.contains("accepted") || body.contains("NOT_PERMITTED")).isTrue();
    return body.contains("accepted");
  }

  @Test
  void a_batch_together_is_done_whole_or_not_at_all() {
    try (Serving serving = new Serving(folder).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      String good = serving.line(Wishes.topUp("M", "1.00"));
      String bad = serving.line(Wishes.topUp("nobody", "1.00"));
      List<String> together = serving.give(eva, "together", good, bad).body().lines().toList();
      assertThat(together.get(0)).contains("BATCH_REFUSED");
      assertThat(together.get(1)).contains("UNKNOWN_ACCOUNT");
      List<String> each = serving.give(eva, "each", good, "no json", bad).body().lines().toList();
      assertThat(each).hasSize(3);
      assertThat(each.get(0)).contains("accepted");
      assertThat(each.get(1)).contains("MALFORMED", "\"id\":null");
      assertThat(each.get(2)).contains("UNKNOWN_ACCOUNT");
    }
  }

  @Test
  void a_page_never_ends_inside_a_batch_and_pages_join_to_the_journal() {
    Command[] tops =
        IntStream.range(0, 30).mapToObj(at -> Wishes.topUp("M", "1.00")).toArray(Command[]::new);
    try (Serving serving = new Serving(folder).with(tops).published();
        var books = serving.elsewhere(serving.database)) {
      String eva = serving.user("eva", Role.OPERATOR);
      var unused =
          books.submit(
              serving.batch(
                  Wishes.topUp("M", "2.00"), Wishes.topUp("M", "2.00"), Wishes.topUp("M", "2.00")));
      List<Entry> all = books.records().entriesAfter(0, 1_000);
      List<Entry> read = new ArrayList<>();
      long after = 0;
      for (List<Entry> page = page(serving, eva, after);
          !page.isEmpty();
          page = page(serving, eva, after)) {
        read.addAll(page);
        after = page.getLast().number();
      }
      assertThat(read).isEqualTo(all);
      // Entries 33 to 35 are one batch: who asks for one of them gets all.
      assertThat(entries(serving.get("/v1/enterprises/acme/entries?after=32&most=1", eva).body()))
          .hasSize(3);
      assertThat(serving.get("/v1/enterprises/acme/entries?after=99", eva).body()).isEmpty();
      assertThat(serving.get("/v1/enterprises/acme/entries?after=x", eva).statusCode())
          .isEqualTo(400);
    }
  }

  private static List<Entry> page(Serving serving, String token, long after) {
    return entries(serving.get("/v1/enterprises/acme/entries?most=4&after=" + after, token).body());
  }

  private static List<Entry> entries(String body) {
    return body.lines().map(EntryCodec::decode).toList();
  }

  @Test
  void lines_travel_packed_if_both_sides_wish() throws IOException, InterruptedException {
    try (Serving serving = new Serving(folder).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      HttpResponse<String> answer =
          serving.send(
              serving
                  .to("/v1/enterprises/acme/commands", eva)
                  .header("Content-Type", "application/x-ndjson")
                  .header("Content-Encoding", "gzip")
                  .POST(BodyPublishers.ofByteArray(gzip(serving.line(Wishes.topUp("M", "1.00"))))));
      assertThat(answer.body()).contains("accepted");
      HttpResponse<byte[]> packed =
          serving.client.send(
              serving
                  .to("/v1/enterprises/acme/entries", eva)
                  .header("Accept-Encoding", "gzip")
                  .build(),
              BodyHandlers.ofByteArray());
      assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
      try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(packed.body()))) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
            .isEqualTo(serving.get("/v1/enterprises/acme/entries", eva).body());
      }
    }
  }

  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void the_server_stamps_commands_with_its_own_clock() {
    try (Serving serving = new Serving(folder).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      serving.now.updateAndGet(now -> now.plus(Duration.ofHours(3)));
      var unused = serving.give(eva, "each", serving.line(Wishes.topUp("M", "1.00")));
      String line = serving.get("/v1/enterprises/acme/entries?after=2", eva).body();
      Entry entry = EntryCodec.decode(line.strip());
      assertThat(entry.at()).isEqualTo(serving.now.get());
      assertThat(entry.actor().name()).isEqualTo("eva");
    }
  }
}
