package org.bursar.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * What stands between a client and a server: it hands everything on, and loses the answers that a
 * test names. With no server behind it, it is some other program that answers.
 */
public final class Between implements AutoCloseable {

  private final HttpServer listening;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicReference<Predicate<String>> lost = new AtomicReference<>(call -> false);

  private Between(HttpAnswer answer) {
    try {
      listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    listening.createContext("/", exchange -> answer(exchange, answer));
    listening.setExecutor(threads);
    listening.start();
  }

  private interface HttpAnswer {
    HttpResponse<byte[]> of(HttpExchange exchange) throws IOException, InterruptedException;
  }

  /** Hands on to a server. */
  public static Between of(URI server) {
    AtomicReference<Between> made = new AtomicReference<>();
    made.set(new Between(exchange -> made.get().handedOn(server, exchange)));
    return made.get();
  }

  /** Some other program, or a server that speaks another protocol; null says nothing of that. */
  public static Between stranger(String protocol) {
    return new Between(
        exchange -> {
          if (protocol != null) {
            exchange.getResponseHeaders().set("Bursar-Protocol", protocol);
          }
          return null;
        });
  }

  /** Loses the answers of calls such as {@code GET /v1/me} from now on. */
  public void lose(Predicate<String> calls) {
    lost.set(calls);
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + listening.getAddress().getPort());
  }

  private HttpResponse<byte[]> handedOn(URI server, HttpExchange exchange)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(exchange.getRequestURI().toString()))
            .method(
                exchange.getRequestMethod(),
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (name.matches("(?i)authorization|bursar-.*|content-(type|encoding)|accept.*")) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private void answer(HttpExchange exchange, HttpAnswer answer) throws IOException {
    try (exchange) {
      HttpResponse<byte[]> said = answer.of(exchange);
      String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      if (lost.get().test(call)) {
        return;
      }
      byte[] body = said == null ? "hello".getBytes() : said.body();
      if (said != null) {
        said.headers()
            .map()
            .forEach(
                (name, values) -> {
                  if (name.matches("(?i)bursar-.*|content-(type|encoding)|retry-after")) {
                    exchange.getResponseHeaders().put(name, values);
                  }
                });
      }
      exchange.sendResponseHeaders(said == null ? 200 : said.statusCode(), body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Is not reached any more. */
  public void end() {
    listening.stop(0);
  }

  @Override
  public void close() {
    end();
    threads.shutdownNow();
    client.shutdownNow();
  }
}
