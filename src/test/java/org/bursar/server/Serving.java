package org.bursar.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.ServerBooks;
import org.bursar.books.store.ServerDatabase;
import org.bursar.codec.CommandCodec;
import org.bursar.server.secret.Chance;
import org.bursar.server.secret.Identity;
import org.bursar.server.secret.Provider;
import org.bursar.server.secret.Tokens;
import org.bursar.server.store.SecretTables;
import org.bursar.support.AcmeBooks;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;

/** A server that listens, of a clock that a test moves, with the books of Acme on it. */
final class Serving implements AutoCloseable {

  static final EnterpriseId ACME = new EnterpriseId("acme");
  static final Settings.Limits MANY =
      new Settings.Limits(
          1_000_000,
          Duration.ofMillis(1),
          1_000_000,
          Duration.ofMillis(1),
          1_000_000,
          Duration.ofMillis(1));

  private static final SecureRandom RANDOM = new SecureRandom();
  static final Chance CHANCE =
      count -> {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
      };

  final AtomicReference<Instant> now = new AtomicReference<>(AcmeBooks.NOON);
  final InstantSource clock = now::get;
  final ByteArrayOutputStream log = new ByteArrayOutputStream();
  final String url;
  final ServerDatabase database;
  final AcmeBooks acme;
  final HttpClient client;
  private final AtomicInteger ids = new AtomicInteger(1_000);
  private final String scheme;
  private final Identity identity;
  private final Settings.Limits limits;
  private final Provider provider;
  private final int port;
  private Server server;

  Serving(Path folder) {
    this(folder, "sqlite:" + folder.resolve("server.db"), MANY, null);
  }

  Serving(Path folder, String url, Settings.Limits limits, Identity identity) {
    this(folder, url, limits, identity, null);
  }

  Serving(Path folder, String url, Settings.Limits limits, Identity identity, Provider provider) {
    this.provider = provider;
    this.url = url;
    this.database = ServerDatabase.open(url, new ServerDatabase.Pool(8, Duration.ofSeconds(2)));
    this.acme = new AcmeBooks(folder);
    this.scheme = identity == null ? "http" : "https";
    this.client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    this.identity = identity;
    this.limits = limits;
    this.server = started(0);
    this.port = server.port();
  }

  private Server started(int wished) {
    return Server.start(
        database,
        new Settings("127.0.0.1", wished, identity, null, limits, provider),
        clock,
        CHANCE,
        new PrintStream(log, true, StandardCharsets.UTF_8),
        "1.2.3");
  }

  /** Starts the server again where it was. */
  void again() {
    server = started(port);
  }

  /** Puts Acme's books on the server. */
  Serving published() {
    EnterpriseId unused =
        Publication.publish(acme.file(), database, AcmeBooks.EVA, clock, "line-2");
    return this;
  }

  /** Gives Acme's books commands before they are published. */
  Serving with(Command... commands) {
    try (Books books = acme.write()) {
      for (Command command : commands) {
        var unused = acme.submit(books, line(command));
      }
    }
    return this;
  }

  /** A user of Acme, and his token. */
  String user(String name, Role role) {
    var unused = users().add(new UserName(name), role, ACME);
    return users().token(new UserName(name), ACME);
  }

  Users users() {
    return new Users(
        database,
        new Tokens(SecretTables.of(database), CHANCE, clock),
        clock,
        new CommandIds(CHANCE, clock));
  }

  /** A command's line, with an id of its own. */
  String line(Command command) {
    return line(ids.incrementAndGet(), command);
  }

  /** A command's line with this id. */
  static String line(int id, Command command) {
    CommandId known = CommandId.parse("00000000-0000-4000-9000-%012d".formatted(id));
    return CommandCodec.encode(known, command, null, null, null);
  }

  String address() {
    return scheme + "://127.0.0.1:" + port;
  }

  HttpRequest.Builder to(String path, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .timeout(Duration.ofSeconds(30))
            .header("Bursar-Protocol", "1");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  HttpResponse<String> get(String path, String token) {
    return send(to(path, token).GET());
  }

  /** Sends commands, one a line. */
  HttpResponse<String> give(String token, String mode, String... lines) {
    return send(
        to("/v1/enterprises/acme/commands?mode=" + mode, token)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(String.join("\n", lines))));
  }

  HttpResponse<String> json(String method, String path, String token, String body) {
    return send(method, path, token, "application/json", BodyPublishers.ofString(body));
  }

  HttpResponse<String> send(
      String method, String path, String token, String type, BodyPublisher body) {
    return send(to(path, token).header("Content-Type", type).method(method, body));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Acme as another process has it open. */
  ServerBooks elsewhere(ServerDatabase other) {
    return ServerBooks.open(
        other, ACME, AcmeBooks.EVA, clock, org.bursar.books.Patience.usual(clock));
  }

  /** A batch of a user, given beside the server. */
  Batch batch(Command... commands) {
    return Batch.together(
        java.util.Arrays.stream(commands)
            .map(command -> CommandCodec.decode(line(command)))
            .toList());
  }

  String logged() {
    return log.toString(StandardCharsets.UTF_8);
  }

  /** Ends the server, and leaves the database open. */
  void end() {
    if (server != null) {
      server.close();
      server = null;
    }
  }

  @Override
  public void close() {
    end();
    client.close();
    database.close();
  }
}
