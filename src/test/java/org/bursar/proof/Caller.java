package org.bursar.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.OutcomeCodec;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.CommandId;

/**
 * Gives one command after the other over HTTP, to whichever server answers, and each until it is
 * answered: another program, which has no outbox but asks again.
 */
final class Caller implements AutoCloseable {

  private final List<ServerProcess> servers;
  private final String token;
  private final Random random;
  private final Told told;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Thread thread = Thread.ofPlatform().name("caller").daemon().unstarted(this::live);
  private volatile boolean over;
  private int turn;

  Caller(List<ServerProcess> servers, String token, long seed, Told told) {
    this.servers = servers;
    this.token = token;
    this.random = new Random(seed);
    this.told = told;
  }

  /** Begins. */
  void begin() {
    thread.start();
  }

  /** Finishes what it is at. */
  void end() throws InterruptedException {
    over = true;
    thread.join(TimeUnit.MINUTES.toMillis(2));
    if (thread.isAlive()) {
      throw new AssertionError("the caller does not come to an end");
    }
  }

  private void live() {
    try {
      while (!over) {
        CommandId id = new CommandId(new UUID(random.nextLong(), random.nextLong()));
        told.given(id);
        String line = CommandCodec.encode(id, Wishes.topUp("M", "3.00"), null, null, null);
        while (!isAnswered(line)) {
          turn++;
        }
      }
    } catch (Throwable e) {
      told.failed(e);
    }
  }

  private boolean isAnswered(String line) throws InterruptedException {
    try {
      HttpResponse<String> answer = client.send(request(line), BodyHandlers.ofString());
      if (answer.statusCode() == 503) {
        return false;
      } else if (answer.statusCode() != 200) {
        throw new AssertionError("the caller was answered " + answer + ": " + answer.body());
      }
      told.told(OutcomeCodec.read(answer.body().strip()));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private HttpRequest request(String line) {
    int port = servers.get(turn % servers.size()).port();
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + port + "/v1/enterprises/" + Person.ACME + "/commands"))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token)
        .header("Bursar-Protocol", "1")
        .header("Content-Type", "application/x-ndjson")
        .POST(BodyPublishers.ofString(line))
        .build();
  }

  @Override
  public void close() {
    over = true;
    client.shutdownNow();
  }
}
