package org.bursar.sync;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bursar.sync.ServerFault.Kind;
import org.bursar.vocabulary.EnterpriseId;
import org.jspecify.annotations.Nullable;

/** Notices over HTTP, as events that a server sends. */
public final class HttpNotices implements Notices {

  /** A server says something every 15 seconds; after three of them missed the line is dead. */
  private static final long LONGEST_SILENCE_SECONDS = 45;

  private final HttpClient client;
  private final HttpCalls calls;
  private final URI server;
  private final String path;

  /**
   * The notices of an enterprise of a server.
   *
   * @param client knows whom to trust
   * @param token says who asks, whenever it is asked; it is sent and never told
   */
  public HttpNotices(
      HttpClient client, URI server, EnterpriseId enterprise, Supplier<String> token) {
    this.client = client;
    this.calls = new HttpCalls(client, server, token);
    this.server = server;
    this.path = HttpServerLink.path(enterprise) + "/notices";
  }

  @Override
  public void listen(Runnable rung) {
    Lines lines = new Lines();
    CompletableFuture<HttpResponse<@Nullable Void>> response =
        client.sendAsync(
            calls.request(path).header("Accept", "text/event-stream").build(),
            head -> {
              lines.heard(head.statusCode() == 200 ? Lines.BEGUN : Lines.ENDED);
              return BodySubscribers.fromLineSubscriber(lines);
            });
    var unused = response.whenComplete((done, fault) -> lines.heard(Lines.ENDED));
    try {
      String line = lines.next();
      while (!line.equals(Lines.ENDED)) {
        if (line.equals(Lines.BEGUN) || line.startsWith("data:")) {
          rung.run();
        }
        line = lines.next();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lines.end();
      var unusedToo = response.cancel(true);
    }
    throw new ServerFault(Kind.UNREACHABLE, server + " is not listened to any more.");
  }

  /** Lines as they come, and when they end. */
  private static final class Lines implements Flow.Subscriber<String> {

    /** No line of a server holds these. */
    static final String BEGUN = "\nbegun";

    static final String ENDED = "\nended";

    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean ended;

    void heard(String line) {
      queue.add(line);
    }

    String next() throws InterruptedException {
      String line = queue.poll(LONGEST_SILENCE_SECONDS, TimeUnit.SECONDS);
      return line == null ? ENDED : line;
    }

    void end() {
      ended = true;
      Flow.Subscription now = subscription;
      if (now != null) {
        now.cancel();
      }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      if (ended) {
        given.cancel();
      } else {
        given.request(Long.MAX_VALUE);
      }
    }

    @Override
    public void onNext(String line) {
      heard(line);
    }

    @Override
    public void onError(Throwable fault) {
      heard(ENDED);
    }

    @Override
    public void onComplete() {
      heard(ENDED);
    }
  }
}
