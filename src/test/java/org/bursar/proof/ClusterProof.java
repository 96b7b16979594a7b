package org.bursar.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bursar.support.Ratio;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers before a PostgreSQL of three nodes with synchronous replication. Its leader is ended
 * by force again and again while clients of both servers give commands: what was told is kept,
 * nothing is done twice, and all agree.
 */
@Tag("proof")
@Timeout(value = 120, unit = TimeUnit.MINUTES)
final class ClusterProof {

  private static final int KILLS = Integer.getInteger("bursar.leaders", 20);
  private static final int SERVERS = 2;
  private static final int PEOPLE = 4;

  @TempDir private Path folder;

  @Test
  void nothing_is_lost_when_the_leader_is_killed_again_and_again() throws Exception {
    Random random = new Random(5);
    Told told = new Told();
    List<Person> people = new ArrayList<>();
    List<ServerProcess> servers = new ArrayList<>();
    Caller caller = null;
    try (Cluster cluster = Cluster.start()) {
      Firm firm = new Firm(cluster.url()).made(folder);
      for (int i = 0; i < SERVERS; i++) {
        servers.add(new ServerProcess(cluster.url(), folder.resolve("server" + i + ".log")));
      }
      for (int i = 0; i < PEOPLE; i++) {
        String name = "person" + i;
        Path own = Files.createDirectory(folder.resolve(name));
        int port = servers.get(i % SERVERS).port();
        people.add(new Person(name, own, port, firm.user(name), random.nextLong(), told));
      }
      caller = new Caller(servers, firm.user("caller"), random.nextLong(), told);
      caller.begin();
      people.forEach(Person::begin);
      double[] leading = new double[KILLS];
      double[] done = new double[KILLS];
      for (int kill = 0; kill < KILLS; kill++) {
        told.await(told.count() + 1 + random.nextInt(60));
        long start = System.nanoTime();
        String node = cluster.killLeader();
        cluster.awaitLeader();
        leading[kill] = secondsSince(start);
        told.awaitDone(told.done() + 1);
        done[kill] = secondsSince(start);
        System.out.printf(
            "leader killed, another one after %.1f s, a command done after %.1f s%n",
            leading[kill], done[kill]);
        cluster.startNode(node);
        cluster.awaitWhole();
      }
      for (Person person : people) {
        person.end();
      }
      caller.end();
      told.check();
      for (int round = 0; round < 2; round++) {
        people.forEach(Person::sync);
      }
      for (ServerProcess server : servers) {
        server.end();
      }
      long entries = firm.judge(told, people);
      assertThat(entries).isGreaterThan(KILLS);
      System.out.printf(
          "%d leaders killed: %d commands, %d entries%n", KILLS, told.all().size(), entries);
      say("a leader of PostgreSQL killed, until another leads", leading);
      say("a leader of PostgreSQL killed, until a command is done", done);
    } finally {
      if (caller != null) {
        caller.close();
      }
      people.forEach(Person::close);
      servers.forEach(ServerProcess::close);
    }
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void say(String what, double[] seconds) throws IOException {
    Arrays.sort(seconds);
    Ratio.line(
        "%-52s %5.1f s (median of %d; at most %.1f s)"
            .formatted(what, seconds[KILLS / 2], KILLS, seconds[KILLS - 1]));
  }
}
