package org.bursar.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bursar.support.Ratio;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client costs that listens to its server while nobody does anything. */
@Tag("bench")
final class IdleClientBench {

  private static final Duration WATCHED = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @Test
  void a_minute_of_nothing() throws Exception {
    String database = "sqlite:" + folder.resolve("server.db");
    Firm firm = new Firm(database).made(folder);
    try (ServerProcess server = new ServerProcess(database, folder.resolve("server.log"));
        Person person =
            new Person("olga", folder, server.port(), firm.user("olga"), 1, new Told())) {
      Process watching =
          Program.packed()
              .call(
                  List.of("-Dbursar.config=" + folder),
                  "sync",
                  "--watch",
                  "--books",
                  person.file().toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader out = watching.inputReader()) {
        assertThat(out.readLine()).contains("waiting 0");
        // What a start leaves to be done is no part of an idle minute.
        pass(Duration.ofSeconds(5), watching);
        Duration client = cpu(watching.toHandle());
        Duration served = cpu(server.handle());
        long requests = requests(server);
        pass(WATCHED, watching);
        Ratio.line(
            "%-52s %d ms of CPU, of the server %d ms; %d requests"
                .formatted(
                    "an idle client in a minute",
                    cpu(watching.toHandle()).minus(client).toMillis(),
                    cpu(server.handle()).minus(served).toMillis(),
                    // That which asks for the figures is one.
                    requests(server) - requests - 1));
      } finally {
        watching.destroyForcibly();
      }
    }
  }

  private static void pass(Duration time, Process process) throws InterruptedException {
    assertThat(process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElseThrow();
  }

  private static long requests(ServerProcess server) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI metrics = URI.create("http://127.0.0.1:" + server.port() + "/metrics");
      return client
          .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
          .body()
          .lines()
          .filter(line -> line.startsWith("bursar_requests_total{"))
          .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
          .sum();
    }
  }
}
