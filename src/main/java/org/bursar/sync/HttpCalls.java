package org.bursar.sync;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.bursar.codec.JsonFields;
import org.bursar.sync.ServerFault.Kind;
import org.jspecify.annotations.Nullable;

/** Requests to a server and the lines of its answers, protocol 1. */
final class HttpCalls {

  /** What is sent and answered: a JSON object a line. */
  static final String LINES = "application/x-ndjson";

  /** The protocol that is spoken. */
  static final int PROTOCOL = 1;

  private static final int UNKNOWN = 401;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(100);

  private final HttpClient client;
  private final URI server;
  private final @Nullable Supplier<String> token;

  /**
   * Requests to a server.
   *
   * @param token says who asks; null if nobody known does
   */
  HttpCalls(HttpClient client, URI server, @Nullable Supplier<String> token) {
    this.client = client;
    this.server = server;
    this.token = token;
  }

  /** A request for a path, in the name of the token. */
  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(PATIENCE)
            .header("Bursar-Protocol", String.valueOf(PROTOCOL))
            .header("Accept-Encoding", "gzip");
    try {
      return token == null ? request : request.header("Authorization", "Bearer " + token.get());
    } catch (IllegalArgumentException e) {
      // The text must not get into a message: it is a secret all the same.
      throw new ServerFault(
              Kind.NOT_SIGNED_IN, "this is no token. Look whether all of it was copied.")
          .coded("TOKEN_MALFORMED");
    }
  }

  /** Asks, and waits for the beginning of an answer that is of use. */
  HttpResponse<InputStream> ask(HttpRequest.Builder request) {
    return require(send(request));
  }

  /** Asks, and waits for the beginning of whatever is answered. */
  HttpResponse<InputStream> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw HttpFaults.of(server, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFault(Kind.UNREACHABLE, "asking the server was broken off.", e);
    }
  }

  /** The same, until somebody who watches it has enough: then it is broken off. */
  HttpResponse<InputStream> ask(HttpRequest.Builder request, BooleanSupplier goesOn) {
    CompletableFuture<HttpResponse<InputStream>> answer =
        client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    try {
      while (goesOn.getAsBoolean()) {
        try {
          return require(answer.get(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
          // It is looked whether it goes on.
        }
      }
      boolean unused = answer.cancel(true);
      throw new CancellationException();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException fault
          ? HttpFaults.of(server, fault)
          : new IllegalStateException("a request ended in no way that is known", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      boolean unused = answer.cancel(true);
      throw new ServerFault(Kind.UNREACHABLE, "asking the server was broken off.", e);
    }
  }

  /** An answer, if it is of use. */
  HttpResponse<InputStream> require(HttpResponse<InputStream> response) {
    if (response.statusCode() / 100 == 2) {
      return response;
    }
    if (response.statusCode() == UNKNOWN && token instanceof KeptToken kept) {
      kept.refused();
    }
    String detail = "";
    String code = null;
    try {
      JsonFields problem = JsonFields.of(String.join("", lines(response, line -> line)));
      detail = Objects.requireNonNullElse(problem.textOrNull("detail"), "");
      code = problem.textOrNull("code");
    } catch (IllegalArgumentException e) {
      // Something else than a server of ours answered.
    }
    throw HttpFaults.of(server, response.statusCode(), detail).coded(code);
  }

  /** What the lines of an answer say. */
  <T> List<T> lines(HttpResponse<InputStream> response, Function<String, T> read) {
    List<T> values = new ArrayList<>();
    through(response, lines -> lines.forEachRemaining(line -> values.add(read.apply(line))));
    return values;
  }

  /** Goes through the lines of an answer as they come; the rest is left where that ends. */
  void through(HttpResponse<InputStream> response, Consumer<Iterator<String>> taker) {
    boolean zipped = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    try (InputStream body = response.body();
        InputStream plain = zipped ? new GZIPInputStream(body, 1 << 15) : body;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      taker.accept(reader.lines().filter(line -> !line.isBlank()).iterator());
    } catch (UncheckedIOException e) {
      throw HttpFaults.of(server, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw HttpFaults.of(server, e);
    } catch (IllegalArgumentException e) {
      throw new ServerFault(
          Kind.VERSION,
          server + " answered what this version does not understand. Install its version here.",
          e);
    }
  }
}
