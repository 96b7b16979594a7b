package org.bursar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bursar.books.store.ServerDatabase;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever listens hears of every write, whichever process wrote. */
@Timeout(30)
final class ServerNoticesTest {

  @TempDir private Path folder;

  @Test
  void a_listener_hears_the_head_at_once_and_after_each_write_of_any_process() throws Exception {
    try (Serving serving = new Serving(folder).published();
        ServerDatabase other = ServerDatabase.open(serving.url, ServerDatabase.Pool.USUAL);
        var elsewhere = serving.elsewhere(other)) {
      String eva = serving.user("eva", Role.OPERATOR);
      HttpResponse<Stream<String>> answer = listen(serving, eva);
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
      Iterator<String> heads = heads(answer);
      assertThat(heads.next()).contains("{\"head\":2,\"hash\":\"");
      var unused = serving.give(eva, "each", serving.line(Wishes.topUp("M", "1.00")));
      assertThat(heads.next()).contains("\"head\":3,");
      var unusedToo = elsewhere.submit(serving.batch(Wishes.topUp("M", "2.00")));
      assertThat(heads.next()).contains("\"head\":4,");
    }
  }

  @Test
  void a_server_that_ends_lets_listeners_go_and_finishes_what_runs() throws Exception {
    try (Serving serving = new Serving(folder).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      Iterator<String> heads = heads(listen(serving, eva));
      assertThat(heads.next()).contains("\"head\":2,");
      CompletableFuture<Boolean> more = CompletableFuture.supplyAsync(heads::hasNext);
      serving.end();
      assertThat(more.get(10, TimeUnit.SECONDS)).isFalse();
    }
  }

  @Test
  void who_is_not_let_in_does_not_listen() {
    try (Serving serving = new Serving(folder).published()) {
      ServerGateTest.refused(serving.get("/v1/enterprises/acme/notices", null), 401);
    }
  }

  private static HttpResponse<Stream<String>> listen(Serving serving, String token)
      throws IOException, InterruptedException {
    return serving.client.send(
        serving.to("/v1/enterprises/acme/notices", token).build(), BodyHandlers.ofLines());
  }

  /** What is told, event by event. */
  private static Iterator<String> heads(HttpResponse<Stream<String>> answer) {
    return answer.body().filter(line -> line.startsWith("data:")).iterator();
  }
}
