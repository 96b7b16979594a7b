package org.bursar.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.OutcomeCodec;
import org.bursar.support.Wishes;
import org.bursar.sync.Credentials;
import org.bursar.sync.SyncedBooks;
import org.bursar.sync.SyncedFile;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.EnterpriseId;

/**
 * Gives commands from a seed to a synced file of his own, by one {@code bursar apply} after the
 * other. If one is ended by force he gives the same commands again, as a script would.
 */
final class Person implements Killable, AutoCloseable {

  /** Whose books these are. */
  static final EnterpriseId ACME = new EnterpriseId("acme");

  /** How many accounts there are beside the management account. */
  static final int ACCOUNTS = 8;

  /** What ends by force ends with. */
  private static final int KILLED = 137;

  private final String name;
  private final Path folder;
  private final Random random;
  private final Told told;
  private final Thread thread;
  private volatile Process process;
  private volatile boolean over;
  private int calls;

  /** Makes him a file that is synced with a server at a port. */
  Person(String name, Path folder, int port, String token, long seed, Told told) {
    this.name = name;
    this.folder = folder;
    this.random = new Random(seed);
    this.told = told;
    SyncedFile.connect(
        file(),
        URI.create("http://127.0.0.1:" + port),
        ACME,
        token,
        null,
        name + "-device",
        credentials(),
        InstantSource.system());
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::live);
  }

  /** His file. */
  Path file() {
    return folder.resolve(name + ".books");
  }

  /** How many calls of the program he has made. */
  int calls() {
    return calls;
  }

  String name() {
    return name;
  }

  /** Begins. */
  void begin() {
    thread.start();
  }

  /** Finishes what he is at, and begins nothing any more. */
  void end() throws InterruptedException {
    over = true;
    thread.join(TimeUnit.MINUTES.toMillis(2));
    if (thread.isAlive()) {
      throw new AssertionError(name + " does not come to an end");
    }
  }

  @Override
  public boolean kill() {
    Process running = process;
    if (running == null || !running.isAlive()) {
      return false;
    }
    // By its handle: the process itself would close what it has said already.
    running.toHandle().destroyForcibly();
    running.onExit().join();
    return running.exitValue() == KILLED;
  }

  private void live() {
    try {
      while (!over) {
        List<String> lines = new ArrayList<>();
        int size = 1 + random.nextInt(random.nextInt(8) == 0 ? 400 : 40);
        for (int i = 0; i < size; i++) {
          lines.add(line());
        }
        give(String.join("\n", lines) + "\n");
        calls++;
        told.awaitServer();
      }
    } catch (Throwable e) {
      told.failed(e);
    }
  }

  private String line() {
    CommandId id = new CommandId(new UUID(random.nextLong(), random.nextLong()));
    told.given(id);
    return CommandCodec.encode(id, wish(), null, null, null);
  }

  /** Mostly what can be done, and something that cannot. */
  private Command wish() {
    int from = random.nextInt(ACCOUNTS + 1);
    int to = (from + 1 + random.nextInt(ACCOUNTS)) % (ACCOUNTS + 1);
    return switch (random.nextInt(10)) {
      case 0, 1 -> Wishes.topUp(account(from), "40.00");
      case 2 -> Wishes.transfer(account(from), account(to), "1000000000.00");
      default -> Wishes.transfer(account(from), account(to), random.nextInt(1, 9) + ".00", name);
    };
  }

  private static String account(int number) {
    return number == ACCOUNTS ? "M" : "a" + number;
  }

  /** Gives lines until they were answered. */
  private void give(String lines) throws IOException, InterruptedException {
    int code = KILLED;
    while (code == KILLED) {
      Process begun = started();
      try (OutputStream in = begun.getOutputStream()) {
        in.write(lines.getBytes(StandardCharsets.UTF_8));
      } catch (IOException _) {
        // It was ended before it had read them.
      }
      hear(begun.inputReader());
      code = begun.waitFor();
    }
    if (code > 1) {
      throw new AssertionError("apply of " + name + " ended with " + code + "; see " + log());
    }
  }

  private void hear(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (!line.endsWith("}")) {
        return;
      }
      told.told(OutcomeCodec.read(line));
    }
  }

  /** Sends what waits and fetches what is new. */
  void sync() {
    try (SyncedBooks books = SyncedFile.open(file(), credentials(), InstantSource.system())) {
      var unused = books.exchange();
    }
  }

  private Credentials credentials() {
    return new Credentials(folder.resolve("tokens"));
  }

  private Process started() throws IOException {
    process =
        Program.packed()
            .call(List.of("-Dbursar.config=" + folder), "apply", "--books", file().toString())
            .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
    return process;
  }

  private Path log() {
    return folder.resolve(name + ".log");
  }

  @Override
  public void close() {
    over = true;
    boolean unused = kill();
  }
}
