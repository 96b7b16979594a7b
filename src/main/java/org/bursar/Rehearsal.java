package org.bursar;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.bursar.cli.Cli;
import org.bursar.cli.Surroundings;
import org.bursar.console.ConsoleRehearsal;

/**
 * What the packaging lets the JVM watch, so that the program starts from a cache of it. Every class
 * of a cache costs at every start, so there is one for each way of working: with {@code file} new
 * books, a command of each frequent kind, reading and checking; with {@code network} a server that
 * is started, and a file that is synced with it; with {@code window} the console that opens.
 */
final class Rehearsal {

  /** Longer than a server takes to start, or to end, on any machine that builds this. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Path folder;
  private final Surroundings process;

  private Rehearsal(Path folder, Surroundings process) {
    this.folder = folder;
    this.process = process;
  }

  /**
   * Plays {@code file} or {@code network} in a folder that need not be there, and leaves nothing of
   * it; or {@code window} with what else there is, and closes it as soon as it can be used.
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("window")) {
      window(Arrays.copyOfRange(arguments, 1, arguments.length));
      return;
    }
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    String version = Objects.requireNonNull(Main.version());
    Rehearsal rehearsal = new Rehearsal(folder, Surroundings.ofProcess(version));
    if (arguments[0].equals("network")) {
      rehearsal.network();
    } else {
      rehearsal.file();
    }
    try (Stream<Path> left = Files.walk(folder)) {
      for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private static void window(String[] arguments) {
    if (Main.isForTheConsole(arguments)) {
      ConsoleRehearsal.play(arguments);
    }
  }

  private void file() throws IOException {
    Path books = folder.resolve("rehearsal.books");
    String file = newBooks(books);
    play("", "--version");
    play(commands(), "apply", "--books", file);
    for (String what : new String[] {"units", "accounts", "transfers", "months", "setup"}) {
      play("", "show", what, "--books", file, "--json");
    }
    play("", "show", "accounts", "--books", file);
    play("", "show", "account", "m-1", "--books", file);
    play("", "show", "account", "m-1", "--books", file, "--json");
    play("", "verify", "--books", file);
    Files.deleteIfExists(books);
  }

  /** What is called beside a server: publishing, adding a user, serving, and a synced file. */
  private void network() throws IOException {
    Path books = folder.resolve("rehearsal.books");
    Path server = folder.resolve("rehearsal-server.db");
    Files.deleteIfExists(server);
    String database = "sqlite:" + server;
    String id = play("", "publish", newBooks(books), "--database", database).strip();
    String token =
        play(
            "",
            "user",
            "add",
            "eva",
            "--role",
            "operator",
            "--enterprise",
            id,
            "--database",
            database);
    serving(database, id, token);
    Files.deleteIfExists(server);
    Files.deleteIfExists(books);
  }

  private String newBooks(Path at) throws IOException {
    Files.deleteIfExists(at);
    String file = at.toString();
    play(
        "",
        "new",
        file,
        "--name",
        "Rehearsal",
        "--currency",
        "CNY",
        "--management-account",
        "m-1",
        "--verified");
    return file;
  }

  /** A server that is started, a file that is connected to it, and a command that it decides. */
  private void serving(String database, String id, String token) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Thread server =
        Thread.ofPlatform()
            .daemon()
            .start(() -> play("", said, "serve", "--database", database, "--port", "0", "--plain"));
    String url = listening(server, said);
    if (!url.isEmpty()) {
      synced(url, id, token);
    }
    // Told to end, as by a signal.
    server.interrupt();
    try {
      server.join(LIMIT);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Where it listens; nothing if it does not, on a machine that lets nobody. */
  private static String listening(Thread server, ByteArrayOutputStream said) {
    long end = System.nanoTime() + LIMIT.toNanos();
    String text = "";
    while (!text.contains("\n") && server.isAlive() && System.nanoTime() < end) {
      LockSupport.parkNanos(5_000_000);
      text = said.toString(StandardCharsets.UTF_8);
    }
    return text.startsWith("listening on ") ? text.strip().substring("listening on ".length()) : "";
  }

  private void synced(String url, String id, String token) throws IOException {
    Path file = folder.resolve("rehearsal-synced.books");
    Path secret = folder.resolve("rehearsal.token");
    Files.deleteIfExists(file);
    Files.writeString(secret, token);
    String books = file.toString();
    play(
        "",
        "connect",
        books,
        "--server",
        url,
        "--enterprise",
        id,
        "--token-file",
        secret.toString());
    play(commands(), "apply", "--books", books);
    play("", "sync", "--books", books);
    play("", "outbox", "--books", books, "--json");
    Files.deleteIfExists(secret);
    Files.deleteIfExists(file);
  }

  /** One of each frequent kind; the last one is refused. */
  private static String commands() {
    return """
    {"id":"00000000-0000-0000-0000-000000000001","type":"TopUp","account":"m-1",\
    "amount":"900.00","remark":"bank"}
    {"id":"00000000-0000-0000-0000-000000000002","type":"CreateUnit","unit":"u-1",\
    "parent":"root","name":"Unit"}
    {"id":"00000000-0000-0000-0000-000000000003","type":"RecordCharges","account":"m-1",\
    "period":"2026-01","amount":"1.00","source":"manual"}
    {"id":"00000000-0000-0000-0000-000000000004","type":"TopUp","account":"nobody",\
    "amount":"1.00","remark":"refused"}
    """;
  }

  private String play(String input, String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    play(input, printed, arguments);
    return printed.toString(StandardCharsets.UTF_8);
  }

  private void play(String input, OutputStream printed, String... arguments) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Cli.run(
        new Surroundings(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(printed, false, StandardCharsets.UTF_8),
            nowhere,
            process.clock(),
            process.zone(),
            process.language(),
            process.user(),
            process.version(),
            folder.resolve("settings"),
            process.browser()),
        arguments);
  }
}
