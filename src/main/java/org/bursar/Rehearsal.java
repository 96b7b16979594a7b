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
 * What the packaging lets the JVM watch, so that the command line starts from a cache of it: new
 * books, a command of each frequent kind, reading and checking; a server that is started, and a
 * file that is synced with it. With {@code window} and a file it is the console that opens.
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
   * Plays it in a folder that need not be there, and leaves nothing of it; or, called with {@code
   * window}, opens the console with what else there is, and closes it as soon as it can be used.
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("window")) {
      window(Arrays.copyOfRange(arguments, 1, arguments.length));
      return;
    }
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    String version = Objects.requireNonNull(Main.version());
    new Rehearsal(folder, Surroundings.ofProcess(version)).play();
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

  private void play() throws IOException {
    Path books = folder.resolve("rehearsal.books");
    Files.deleteIfExists(books);
    String file = books.toString();
    play("", "--version");
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
    play(commands(), "apply", "--books", file);
    for (String what : new String[] {"units", "accounts", "transfers", "months", "setup"}) {
      play("", "show", what, "--books", file, "--json");
    }
    play("", "show", "account", "m-1", "--books", file);
    play("", "show", "account", "m-1", "--books", file, "--json");
    play("", "verify", "--books", file);
    serverVerbs(file);
    Files.deleteIfExists(books);
  }

  /** What scripts call beside a server: publishing, and adding a user. */
  private void serverVerbs(String file) throws IOException {
    Path server = folder.resolve("rehearsal-server.db");
    Files.deleteIfExists(server);
    String database = "sqlite:" + server;
    String id = play("", "publish", file, "--database", database).strip();
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
