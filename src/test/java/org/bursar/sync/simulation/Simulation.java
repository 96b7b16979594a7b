package org.bursar.sync.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bursar.books.Batch;
import org.bursar.books.ReplicaFile;
import org.bursar.books.ServerBooks;
import org.bursar.books.journal.SyncedWith;
import org.bursar.books.store.ServerDatabase;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.support.AccessWishes;
import org.bursar.support.CommandSequence;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;

/**
 * One run: some people before synced files, one to three processes of a server, and a weather. All
 * of it follows from the seed. In the end all is mended, what waits is sent, and what must hold is
 * looked at.
 */
final class Simulation {

  private static final EnterpriseId ACME = new EnterpriseId("acme");
  private static final Actor ITSELF = Actor.server("bursar");
  private static final Role[] ROLES = {
    Role.ADMINISTRATOR, Role.OPERATOR, Role.APPROVER, Role.OPERATOR, Role.OPERATOR
  };

  private final Path folder;
  private final Flaw flaw;
  private final Random random;
  private final Weather weather;
  private final Timeline timeline = new Timeline(CommandSequence.START);
  private final Promises promises = new Promises();
  private final List<SimulatedClient> clients = new ArrayList<>();
  private final ServerSite site;
  private final Seen seen = new Seen();
  private long opened;

  /** What happened in a run, for whoever wants to know whether it proves anything. */
  static final class Seen {
    int accepted;
    int refused;
    int requested;
    int clientsKilled;
    int serversKilled;
    int copies;

    void add(Seen other) {
      accepted += other.accepted;
      refused += other.refused;
      requested += other.requested;
      clientsKilled += other.clientsKilled;
      serversKilled += other.serversKilled;
      copies += other.copies;
    }

    @Override
    public String toString() {
      return "accepted %d, refused %d, requested %d; ends of clients %d, of servers %d; copies %d"
          .formatted(accepted, refused, requested, clientsKilled, serversKilled, copies);
    }
  }

  private Simulation(Path folder, long seed, Flaw flaw) {
    this.folder = folder;
    this.flaw = flaw;
    this.random = new Random(seed);
    this.weather = random.nextInt(20) == 0 ? Weather.FAIR : Weather.of(random);
    this.site =
        new ServerSite(timeline, random, ACME, folder.resolve("server-0").resolve("server.db"));
  }

  /**
   * Runs a seed.
   *
   * @param folder is empty, and is left full
   * @param acts how much is done in all
   * @throws AssertionError if something does not hold, with all that happened before
   */
  static Seen run(Path folder, long seed, int acts, Flaw flaw) {
    Simulation simulation = new Simulation(folder, seed, flaw);
    try {
      simulation.begin();
      simulation.live(acts);
      simulation.mend();
      simulation.judge();
      return simulation.seen;
    } catch (RuntimeException | Error e) {
      throw new AssertionError(
          "%s%n%s"
              .formatted(
                  e.getMessage() == null ? e.toString() : e.getMessage(),
                  String.join("\n", simulation.timeline.told())),
          e);
    } finally {
      simulation.close();
    }
  }

  private void begin() {
    make();
    int servers = 1 + random.nextInt(3);
    for (int i = 0; i < servers; i++) {
      site.add(flaw);
    }
    ServerBooks books = site.servers().getFirst().books();
    opened = books.head().entry();
    int people = 2 + random.nextInt(3);
    for (int i = 0; i < people; i++) {
      UserName user = new UserName("user" + i);
      add("user" + i, user, books.lineage());
    }
    if (random.nextInt(3) == 0) {
      add("user1-too", new UserName("user1"), books.lineage());
    }
  }

  private void make() {
    folder.resolve("server-0").toFile().mkdirs();
    List<Command> commands = new ArrayList<>();
    commands.add(Wishes.openEnterprise("CNY", "Asia/Shanghai"));
    commands.addAll(Wishes.readying());
    commands.add(Wishes.topUp("M", "1000.00"));
    for (int i = 1; i <= 5; i++) {
      commands.add(Wishes.createUnit("u" + i, "root", "Unit " + i));
      commands.add(Wishes.createAccount("a" + i));
      commands.add(Wishes.transfer("M", "a" + i, "50.00"));
      commands.add(Wishes.register("asset-" + i, null, "Plan " + i, null, null, null));
    }
    for (int i = 0; i < ROLES.length; i++) {
      commands.add(AccessWishes.addUser("user" + i, ROLES[i]));
    }
    List<Decoded> lines = new ArrayList<>();
    for (Command command : commands) {
      CommandId id = new CommandId(new UUID(7, lines.size() + 1));
      lines.add(CommandCodec.decode(CommandCodec.encode(id, command, null, null, null)));
    }
    try (ServerDatabase database =
        ServerDatabase.open("sqlite:" + site.file(), ServerDatabase.Pool.USUAL)) {
      InstantSource clock = InstantSource.fixed(timeline.now());
      ServerBooks.create(database, Batch.together(lines), ITSELF, clock, "line");
    }
  }

  private void add(String name, UserName user, String lineage) {
    Path file = folder.resolve(name);
    ReplicaFile.create(file, ACME, lineage, new SyncedWith("simulated", user, null, name));
    Wire wire = new Wire(timeline, random, weather, site, Actor.user(user));
    SimulatedClient client = new SimulatedClient(file, user, wire, timeline, random, promises);
    clients.add(client);
    client.start();
    if (random.nextInt(4) > 0) {
      client.exchangeInPeace();
    }
  }

  private void live(int acts) {
    for (int i = 0; i < acts; i++) {
      SimulatedClient client = clients.get(random.nextInt(clients.size()));
      timeline.in(Duration.ofMinutes(random.nextInt(acts * 600)), () -> trouble(client));
      timeline.in(Duration.ofMinutes(random.nextInt(acts * 600)), client, client::act);
    }
    timeline.passAll();
  }

  /** What may go wrong, now or soon. */
  private void trouble(SimulatedClient client) {
    List<SimulatedServer> up = site.up();
    SimulatedServer server = up.isEmpty() ? null : up.get(random.nextInt(up.size()));
    if (Weather.comes(random, weather.cut())) {
      client.wire().cut();
    }
    if (Weather.comes(random, weather.signedOut())) {
      client.wire().signOut();
    }
    if (Weather.comes(random, weather.full()) && client.isUp()) {
      client.disk().fill();
    }
    if (Weather.comes(random, weather.full()) && server != null) {
      server.disk().fill();
    }
    if (Weather.comes(random, weather.skewed())) {
      client.skew(Duration.ofMinutes(random.nextInt(2_000) - 1_000));
    }
    if (Weather.comes(random, weather.skewed()) && server != null) {
      server.skew(Duration.ofMinutes(random.nextInt(2_000) - 1_000));
    }
    if (Weather.comes(random, weather.killed()) && client.isUp()) {
      kill(client);
    }
    if (Weather.comes(random, weather.killed()) && server != null) {
      kill(server);
    }
  }

  private void kill(SimulatedClient client) {
    seen.clientsKilled++;
    if (random.nextInt(4) == 0) {
      client.kill();
    } else {
      client.disk().endAt(random.nextInt(30));
    }
  }

  private void kill(SimulatedServer server) {
    seen.serversKilled++;
    if (random.nextInt(4) == 0) {
      site.kill(server);
    } else {
      server.disk().endAt(random.nextInt(60));
    }
  }

  /** Nothing is wrong any more; people deal with what they are left with, until nothing is. */
  private void mend() {
    timeline.tell("all", "is mended");
    site.heal();
    clients.forEach(SimulatedClient::heal);
    for (int round = 0; round < 50; round++) {
      for (SimulatedClient client : clients) {
        mended(client);
        timeline.passAll();
      }
      if (clients.stream().allMatch(client -> client.books().outbox().isEmpty())) {
        clients.forEach(this::mended);
        return;
      }
    }
    throw new AssertionError("what waits is never sent");
  }

  private void mended(SimulatedClient client) {
    client.exchange();
    client.arrive();
    client.dealWith(true);
  }

  private void judge() {
    ServerBooks books = site.servers().getFirst().books();
    boolean unused = books.refresh();
    new Verdict(books, promises, opened).judge(clients);
    for (Promises.Wish wish : promises.wishes().values()) {
      for (Outcome outcome : wish.told) {
        switch (outcome) {
          case Outcome.Accepted _ -> seen.accepted++;
          case Outcome.Refused _ -> seen.refused++;
          case Outcome.Requested _ -> seen.requested++;
          case Outcome.Waiting _ -> {}
        }
      }
    }
  }

  private void close() {
    clients.forEach(SimulatedClient::close);
    site.close();
  }
}
