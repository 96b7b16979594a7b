package org.bursar.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bursar.support.Postgresql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes of clients and of the server are ended by {@code kill -9} under load and started again:
 * nothing that was told is lost, nothing is done twice, and all agree in the end. When is chosen
 * from a seed, by what people were told and by what passes between the two.
 */
@Timeout(value = 90, unit = TimeUnit.MINUTES)
class KilledProcessesTest {

  private static final int FEW = 5;
  private static final int MANY = Integer.getInteger("bursar.kills", 100);

  @TempDir private Path folder;

  @Test
  void nothing_is_lost_when_processes_are_killed_on_sqlite() throws Exception {
    run("sqlite:" + folder.resolve("server.db"), 1, 2, FEW);
  }

  @Test
  void nothing_is_lost_when_processes_are_killed_on_postgresql() throws Exception {
    run(Postgresql.fresh(), 2, 2, FEW);
  }

  @Test
  @Tag("proof")
  void nothing_is_lost_in_a_hundred_kills_on_sqlite() throws Exception {
    run("sqlite:" + folder.resolve("server.db"), 3, 3, MANY);
  }

  @Test
  @Tag("proof")
  void nothing_is_lost_in_a_hundred_kills_on_postgresql() throws Exception {
    run(Postgresql.fresh(), 4, 3, MANY);
  }

  private void run(String database, long seed, int crowd, int kills) throws Exception {
    Random random = new Random(seed);
    Told told = new Told();
    List<Person> people = new ArrayList<>();
    List<Wire> wires = new ArrayList<>();
    Firm firm = new Firm(database).made(folder);
    try (ServerProcess server = new ServerProcess(database, folder.resolve("server.log"))) {
      for (int i = 0; i < crowd; i++) {
        // The last one has no wire: where the server was, nobody listens while it is away.
        Wire wire = i == crowd - 1 ? null : new Wire(server.port());
        wires.add(wire);
        String name = "person" + i;
        int port = wire == null ? server.port() : wire.port();
        Path own = Files.createDirectory(folder.resolve(name));
        people.add(new Person(name, own, port, firm.user(name), random.nextLong(), told));
      }
      people.forEach(Person::begin);
      int ofServers = 0;
      for (int kill = 0; kill < kills; kill++) {
        told.await(told.count() + 1 + random.nextInt(40));
        boolean isServer = random.nextBoolean();
        int whose = random.nextInt(isServer ? crowd - 1 : crowd);
        kill(isServer ? server : people.get(whose), wires.get(whose), random, told);
        if (isServer) {
          ofServers++;
          told.server(false);
          server.start();
          told.server(true);
        }
      }
      for (Person person : people) {
        person.end();
      }
      told.check();
      for (Person person : people) {
        person.sync();
      }
      // Those who were first have not seen what the others still had to send.
      for (Person person : people) {
        person.sync();
      }
      server.end();
      long entries = firm.judge(told, people);
      assertThat(entries).isGreaterThan(kills);
      System.out.printf(
          "%d kills, %d of them of the server: %d calls, %d commands, %d entries%n",
          kills,
          ofServers,
          people.stream().mapToInt(Person::calls).sum(),
          told.all().size(),
          entries);
    } finally {
      people.forEach(Person::close);
      wires.stream().filter(Objects::nonNull).forEach(Wire::close);
    }
  }

  /** At once, or when something passes on a wire if there is one; at once too, if nothing does. */
  private static void kill(Killable victim, Wire wire, Random random, Told told)
      throws InterruptedException {
    int when = random.nextInt(Wire.When.values().length + 1);
    if (when < Wire.When.values().length && wire != null) {
      Semaphore killed = new Semaphore(0);
      wire.plan(Wire.When.values()[when], victim::kill, killed::release);
      if (killed.tryAcquire(5, TimeUnit.SECONDS)) {
        return;
      } else if (!wire.giveUp()) {
        killed.acquire();
        return;
      }
    }
    while (!victim.kill()) {
      told.check();
      // Between two calls he has no process; the next one is soon there.
      LockSupport.parkNanos(1_000_000);
    }
  }
}
