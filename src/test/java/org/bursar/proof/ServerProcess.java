package org.bursar.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code bursar serve} that is started again where it was. */
final class ServerProcess implements Killable, AutoCloseable {

  private static final Pattern GREETING =
      Pattern.compile("listening on http://127\\.0\\.0\\.1:(\\d+)");

  private final String database;
  private final Path log;
  private int port;
  private volatile Process process;

  /** Starts it. */
  ServerProcess(String database, Path log) {
    this.database = database;
    this.log = log;
    start();
  }

  /** Starts it again. */
  void start() {
    try {
      Process begun =
          Program.packed()
              .call(
                  List.of(),
                  "serve",
                  "--database",
                  database,
                  "--port",
                  Integer.toString(port),
                  "--plain")
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      process = begun;
      BufferedReader out = begun.inputReader();
      String said = out.readLine();
      Matcher greeting = GREETING.matcher(String.valueOf(said));
      if (!greeting.matches()) {
        throw new AssertionError("the server said " + said + "; see " + log);
      }
      port = Integer.parseInt(greeting.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens, and will listen again. */
  int port() {
    return port;
  }

  /** The process that runs now. */
  ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public boolean kill() {
    Process running = process;
    boolean isAlive = running.isAlive();
    running.toHandle().destroyForcibly();
    running.onExit().join();
    return isAlive;
  }

  /** Tells it to end, as who runs it does. */
  void end() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("the server does not end; see " + log);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
