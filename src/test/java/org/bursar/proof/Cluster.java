package org.bursar.proof;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL that fails over by itself, as {@code packaging/cluster/bursar-cluster} makes it. */
final class Cluster implements AutoCloseable {

  private static final Path SCRIPT = Path.of("packaging", "cluster", "bursar-cluster");

  /** What it ends with if something is not installed. */
  private static final int NOT_HERE = 3;

  private static final int PORTS = 22;
  private static final long PAUSE_NANOS = 100_000_000;

  private final Path folder;
  private final String url;

  private Cluster(Path folder, String url) {
    this.folder = folder;
    this.url = url;
  }

  /** What the script came to. */
  private record Said(int code, String out, String err) {}

  /** Starts one of three nodes; where nothing of it is installed, the test is not run. */
  static Cluster start() throws IOException {
    Path folder = Files.createTempDirectory("bursar-cluster");
    Said said = call("start", folder.toString(), Integer.toString(freePorts()));
    Assumptions.assumeFalse(
        said.code() == NOT_HERE && said.err().contains("apt-get install"), said.err());
    if (said.code() != 0) {
      throw new AssertionError(said.err());
    }
    return new Cluster(folder, said.out().strip());
  }

  /** The address that names all of them. */
  String url() {
    return url;
  }

  /** Ends the leader by force; its number. */
  String killLeader() throws IOException {
    return done("kill-leader");
  }

  /** Starts a node again. */
  void startNode(String number) throws IOException {
    String unused = done("start-node", number);
  }

  /** Waits until all nodes run, and one follows synchronously. */
  void awaitWhole() throws IOException {
    String unused = done("await");
  }

  /** Waits until one of them leads. */
  void awaitLeader() {
    while (true) {
      try (Connection leader = DriverManager.getConnection(url + "&connectTimeout=2")) {
        leader.getMetaData();
        return;
      } catch (SQLException _) {
        // Nobody leads yet; the test's own time limit ends this.
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private String done(String verb, String... words) throws IOException {
    List<String> all = new ArrayList<>(List.of(verb, folder.toString()));
    all.addAll(List.of(words));
    Said said = call(all.toArray(String[]::new));
    if (said.code() != 0) {
      throw new AssertionError(verb + ": " + said.err());
    }
    return said.out().strip();
  }

  private static Said call(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(SCRIPT.toAbsolutePath().toString()));
    command.addAll(List.of(words));
    // Files, for what it starts goes on and would keep a pipe open.
    Path out = Files.createTempFile("cluster", ".out");
    Path err = Files.createTempFile("cluster", ".err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int code = process.onExit().join().exitValue();
    Said said =
        new Said(
            code,
            Files.readString(out, StandardCharsets.UTF_8),
            Files.readString(err, StandardCharsets.UTF_8));
    Files.delete(out);
    Files.delete(err);
    return said;
  }

  private static int freePorts() {
    int first = 17_500;
    while (!areFree(first)) {
      first += 100;
    }
    return first;
  }

  private static boolean areFree(int first) {
    for (int port = first; port < first + PORTS; port++) {
      try (ServerSocket tried = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        tried.getLocalPort();
      } catch (IOException _) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    String unused = done("stop");
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
