package org.bursar.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.bursar.server.store.SecretTables;
import org.jspecify.annotations.Nullable;

/** What watches over a server may ask, and what a program wants to know of the protocol. */
final class StandingRoutes {

  private static final long SECONDS = 2;

  private final SecretTables tables;
  private final Enterprises enterprises;
  private final Supplier<String> metrics;
  private final @Nullable String metricsToken;

  StandingRoutes(
      SecretTables tables,
      Enterprises enterprises,
      Supplier<String> metrics,
      @Nullable String metricsToken) {
    this.tables = tables;
    this.enterprises = enterprises;
    this.metrics = metrics;
    this.metricsToken = metricsToken;
  }

  /** Whether the database is reached, and nobody waits in vain to write. */
  void health(Context context) throws IOException {
    tables.requireReached();
    if (enterprises.isAnyStruggling()) {
      throw Problem.later(
          "The server's database takes no writing now: it is away, or changes its leader. What was"
              + " sent waits for it up to a minute. Ask again a little later.",
          SECONDS);
    }
    Answers.json(context, 200, Map.of("status", "up"));
  }

  /** Figures, for this machine or who has the token for them. */
  void metrics(Context context) throws IOException {
    if (!isOfThisMachine(context) && !hasToken(context)) {
      throw Problem.forbidden(
          "Metrics are for the server's own machine. Start the server with --metrics-token-file"
              + " to read them from elsewhere.");
    }
    Answers.text(context, 200, "text/plain; version=0.0.4; charset=utf-8", metrics.get());
  }

  private static boolean isOfThisMachine(Context context) throws IOException {
    return InetAddress.getByName(context.ip()).isLoopbackAddress();
  }

  private boolean hasToken(Context context) {
    String given = context.header("Authorization");
    return metricsToken != null
        && given != null
        && MessageDigest.isEqual(
            ("Bearer " + metricsToken).getBytes(StandardCharsets.UTF_8),
            given.getBytes(StandardCharsets.UTF_8));
  }

  /** The description of all this. */
  void openApi(Context context) throws IOException {
    Answers.text(context, 200, Body.JSON, description());
  }

  private static String description() throws IOException {
    try (InputStream in = StandingRoutes.class.getResourceAsStream("openapi.json")) {
      byte[] bytes =
          Objects.requireNonNull(in, "openapi.json is missing in this build").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
