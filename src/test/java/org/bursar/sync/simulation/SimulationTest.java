package org.bursar.sync.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bursar.support.MemoryFolder;
import org.bursar.sync.simulation.Simulation.Seen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the network, the disks and the clocks do, nothing is lost and nothing doubled, every
 * command has one outcome, and all agree in the end. A seed that fails is run alone by {@code mvn
 * verify -Dtest=SimulationTest -Dbursar.seed=NUMBER}.
 */
class SimulationTest {

  private static final int ACTS = 60;
  private static final int FEW = 200;
  private static final int MANY = 10_000;

  @TempDir(factory = MemoryFolder.class)
  private Path folder;

  @Test
  void nothing_is_lost_or_doubled_and_all_agree() throws IOException {
    Seen seen = run(FEW);
    if (Long.getLong("bursar.seed") == null) {
      // A run in which nothing went wrong would prove nothing.
      assertThat(seen.accepted).isPositive();
      assertThat(seen.refused).isPositive();
      assertThat(seen.requested).isPositive();
      assertThat(seen.clientsKilled).isPositive();
      assertThat(seen.serversKilled).isPositive();
    }
  }

  @Test
  @Tag("proof")
  void nothing_is_lost_or_doubled_in_thousands_of_runs() throws IOException {
    System.out.println(run(Integer.getInteger("bursar.seeds", MANY)));
  }

  @ParameterizedTest
  @EnumSource(value = Flaw.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void a_server_that_is_wrong_is_found_out(Flaw flaw) {
    assertThatThrownBy(
            () -> {
              long first = flaw.firstSeed();
              for (long seed = first; seed < first + FEW; seed++) {
                one(seed, flaw);
              }
            })
        .isInstanceOf(AssertionError.class);
  }

  private Seen run(int seeds) throws IOException {
    Long alone = Long.getLong("bursar.seed");
    Seen all = new Seen();
    long first = alone == null ? Long.getLong("bursar.first", 1) : alone;
    long last = alone == null ? first + seeds - 1 : alone;
    for (long seed = first; seed <= last; seed++) {
      try {
        all.add(one(seed, Flaw.NONE));
      } catch (AssertionError failed) {
        throw new AssertionError(
            "seed "
                + seed
                + " fails: mvn verify -Dtest=SimulationTest -Dbursar.seed="
                + seed
                + "\n"
                + failed.getMessage(),
            failed);
      }
    }
    return all;
  }

  private Seen one(long seed, Flaw flaw) throws IOException {
    Path own = Files.createDirectory(folder.resolve(flaw + "-" + seed));
    Seen seen = Simulation.run(own, seed, ACTS, flaw);
    try (var files = Files.walk(own)) {
      for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
    return seen;
  }
}
