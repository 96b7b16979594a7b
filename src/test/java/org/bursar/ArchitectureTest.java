package org.bursar;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the house to {@code src/docs/architecture.md}; {@link PlantedFaultsTest} proves it can. */
class ArchitectureTest {
  /** Classes outside of console, cli and Main that may read a clock or make ids. Say why. */
  private static final Set<String> EDGES = Set.of();

  private static final Path CLASSES = classes();
  private static final JavaClasses HOUSE = new ClassFileImporter().importPath(CLASSES);
  private static final Rooms ROOMS = rooms();

  private final HouseRules rules = new HouseRules("org.bursar", ROOMS);

  @Test
  void every_class_is_read() throws IOException {
    try (var files = Files.walk(CLASSES)) {
      long written = files.filter(file -> file.toString().endsWith(".class")).count();
      assertThat(HOUSE.size()).isPositive().isEqualTo((int) written);
    }
  }

  @Test
  void every_room_stands_in_the_table() {
    Set<String> standing =
        HOUSE.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals("org.bursar"))
            .map(name -> name.split("\\.")[2])
            .collect(Collectors.toSet());
    assertThat(ROOMS.of("")).hasSizeGreaterThan(9).containsAll(standing);
    assertThat(ROOMS.of("enterprise")).hasSizeGreaterThan(4);
    assertThat(ROOMS.of("console")).hasSizeGreaterThan(13);
  }

  @Test
  void rooms_use_only_rooms_listed_before_them() {
    rules.the_law().check(HOUSE);
  }

  @Test
  void packages_form_no_cycle() {
    rules.no_cycles().check(HOUSE);
  }

  @Test
  void sql_is_spoken_only_in_stores() {
    rules.sql_only_in_stores().check(HOUSE);
  }

  @Test
  void json_is_written_only_in_the_codec() {
    rules.json_only_in_the_codec().check(HOUSE);
  }

  @Test
  void javafx_is_known_only_to_the_console() {
    rules.javafx_only_in_the_console().check(HOUSE);
  }

  @Test
  void view_models_know_no_scene() {
    rules.view_models_know_no_scene().check(HOUSE);
  }

  @Test
  void clocks_ids_and_chance_are_made_only_at_the_edges() {
    rules.clocks_ids_and_chance_only_at_the_edges(EDGES).check(HOUSE);
  }

  @Test
  void no_floating_point_comes_near_money() {
    rules.no_floating_point_near_money().check(HOUSE);
  }

  @Test
  void the_fx_thread_is_reached_only_from_background() {
    rules.the_fx_thread_only_from_background().check(HOUSE);
  }

  static Rooms rooms() {
    try {
      return Rooms.read(Path.of("src/docs/architecture.md"));
    } catch (IOException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static Path classes() {
    try {
      return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
