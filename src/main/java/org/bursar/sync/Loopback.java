package org.bursar.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bursar.sync.SignInFault.Why;
import org.jspecify.annotations.Nullable;

/**
 * A port of this machine alone, to which a browser comes back from a sign-in. One answer counts,
 * and only the one that knows the state: whatever else comes is told so and disturbs nobody.
 */
final class Loopback implements AutoCloseable {

  /** Where the browser comes back to; the port is another one each time. */
  static final String PATH = "/signed-in";

  private static final byte[] ADDRESS = {127, 0, 0, 1};
  private static final long PATIENCE_SECONDS = 60;

  private final HttpServer http;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final String state;
  private final String issuer;
  private final CompletableFuture<String> code;
  private final CompletableFuture<String> verdict = new CompletableFuture<>();
  private final AtomicBoolean answered = new AtomicBoolean();

  private Loopback(HttpServer http, String state, String issuer, CompletableFuture<String> code) {
    this.http = http;
    this.state = state;
    this.issuer = issuer;
    this.code = code;
  }

  /**
   * Listens.
   *
   * @param code gets what the answer says
   */
  static Loopback listen(String state, String issuer, CompletableFuture<String> code) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(ADDRESS), 0), 0);
      Loopback made = new Loopback(http, state, issuer, code);
      http.setExecutor(made.workers);
      http.createContext("/", made::heard);
      http.start();
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException("no port of this machine can be listened to", e);
    }
  }

  /** Where the browser shall come back to. */
  URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + PATH);
  }

  /** Tells who is in the browser what came of it: null if he is signed in. */
  void tell(@Nullable String sentence) {
    boolean unused = verdict.complete(sentence == null ? "" : sentence);
  }

  private void heard(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals(PATH)
          || !exchange.getRequestMethod().equals("GET")) {
        answer(exchange, 404, AnswerPage.NOTHING);
        return;
      }
      Map<String, String> fields = fields(exchange.getRequestURI().getRawQuery());
      if (!isOurs(fields)) {
        answer(exchange, 400, AnswerPage.FOREIGN);
      } else if (answered.getAndSet(true)) {
        answer(exchange, 400, AnswerPage.AGAIN);
      } else {
        take(fields);
        answer(exchange, 200, AnswerPage.of(verdict()));
      }
    }
  }

  private boolean isOurs(Map<String, String> fields) {
    byte[] given = fields.getOrDefault("state", "").getBytes(StandardCharsets.UTF_8);
    String from = fields.get("iss");
    return MessageDigest.isEqual(given, state.getBytes(StandardCharsets.UTF_8))
        && (from == null || from.equals(issuer))
        && (fields.containsKey("code") || fields.containsKey("error"));
  }

  private void take(Map<String, String> fields) {
    String given = fields.get("code");
    String error = fields.get("error");
    if (error == null && given != null) {
      boolean unused = code.complete(given);
    } else {
      boolean unused =
          code.completeExceptionally(
              new SignInFault(
                  Why.DENIED,
                  "the provider "
                      + issuer
                      + " did not sign you in ("
                      + error
                      + "). If you did not break it off there, ask who runs it; else sign in"
                      + " again."));
    }
  }

  private String verdict() {
    try {
      return verdict.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return "It takes long. Look in Bursar what came of it.";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "It was broken off.";
    }
  }

  private static void answer(HttpExchange exchange, int status, String page) throws IOException {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange
        .getResponseHeaders()
        .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Map<String, String> fields(@Nullable String query) {
    Map<String, String> fields = new HashMap<>();
    for (String field : (query == null ? "" : query).split("&", -1)) {
      int at = field.indexOf('=');
      if (at > 0) {
        try {
          fields.put(
              field.substring(0, at),
              URLDecoder.decode(field.substring(at + 1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
          return Map.of();
        }
      }
    }
    return fields;
  }

  /** Lets the page be written that tells what came of it. */
  @Override
  public void close() {
    http.stop(1);
    workers.shutdown();
  }
}
