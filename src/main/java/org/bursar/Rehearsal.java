package org.bursar;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.bursar.cli.Cli;
import org.bursar.cli.Surroundings;

/**
 * What the packaging lets the JVM watch, so that the command line starts from a cache of it: new
 * books, a command of each frequent kind, reading and checking. The window and the network are not
 * its business.
 */
final class Rehearsal {

  private Rehearsal() {}

  /** Plays it in a folder that need not be there, and leaves nothing in it. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
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
    serverVerbs(folder, file);
    Files.deleteIfExists(books);
  }

  /** What scripts call beside a server: publishing, and adding a user. */
  private static void serverVerbs(Path folder, String file) throws IOException {
    Path server = folder.resolve("rehearsal-server.db");
    Files.deleteIfExists(server);
    String database = "sqlite:" + server;
    String id = play("", "publish", file, "--database", database).strip();
    play(
        "", "user", "add", "eva", "--role", "operator", "--enterprise", id, "--database", database);
    Files.deleteIfExists(server);
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

  private static String play(String input, String... arguments) throws IOException {
    Surroundings process = Surroundings.ofProcess(Objects.requireNonNull(Main.version()));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
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
            process.settings()),
        arguments);
    return printed.toString(StandardCharsets.UTF_8);
  }
}
