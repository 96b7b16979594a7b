package org.bursar.sync.simulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bursar.vocabulary.EnterpriseId;

/**
 * One database, and the processes of a server that have it open. Where the last of them ends, what
 * the system has of it at that point is copied, and whoever comes next begins on the copy.
 */
final class ServerSite {

  private final Timeline timeline;
  private final Random random;
  private final EnterpriseId enterprise;
  private final List<SimulatedServer> servers = new ArrayList<>();
  private Path file;
  private Path left;
  private int copies;

  ServerSite(Timeline timeline, Random random, EnterpriseId enterprise, Path file) {
    this.timeline = timeline;
    this.random = random;
    this.enterprise = enterprise;
    this.file = file;
  }

  /** Where the database is. */
  Path file() {
    return file;
  }

  List<SimulatedServer> servers() {
    return servers;
  }

  /** Those that run. */
  List<SimulatedServer> up() {
    return servers.stream().filter(SimulatedServer::isUp).toList();
  }

  /** One more process, which starts at once. */
  void add(Flaw flaw) {
    SimulatedServer server =
        new SimulatedServer("server " + servers.size(), this, timeline, random, flaw);
    servers.add(server);
    server.start(enterprise);
  }

  /** A process is about to end: it has still got the database open. */
  void ends(SimulatedServer server) {
    if (up().stream().allMatch(each -> each == server)) {
      copies++;
      left = file.resolveSibling("server-" + copies).resolve("server.db");
      SimulatedDisk.copy(file, left);
    }
  }

  /** A process has ended; another takes its place after a while. */
  void ended(SimulatedServer server) {
    if (left != null) {
      file = left;
      left = null;
    }
    timeline.in(Weather.while_(random).dividedBy(4), () -> start(server));
  }

  /** Ends a process between two requests. */
  void kill(SimulatedServer server) {
    ends(server);
    server.end();
    ended(server);
  }

  private void start(SimulatedServer server) {
    if (!server.isUp()) {
      server.start(enterprise);
    }
  }

  /** Everybody runs, and nothing is wrong with any disk. */
  void heal() {
    servers.forEach(this::start);
    servers.forEach(server -> server.disk().heal());
  }

  void close() {
    up().forEach(SimulatedServer::end);
  }
}
