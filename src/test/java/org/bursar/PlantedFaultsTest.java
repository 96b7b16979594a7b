package org.bursar;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Each rule of the house fails where it is broken, and only there. */
class PlantedFaultsTest {
  private static final String ROOT = "org.bursar.planted";
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);

  private final HouseRules rules = new HouseRules(ROOT, ArchitectureTest.rooms());

  @Test
  void the_law_sees_who_uses_what_it_may_not() {
    assertThat(broken(rules.the_law()))
        .hasSize(7)
        .anyMatch(is("Main may not use vocabulary", "LooksIntoVocabulary"))
        .anyMatch(is("enterprise is listed after vocabulary", "LooksUp"))
        .anyMatch(is("a part never sees its whole", "SeesItsWhole"))
        .anyMatch(is("organization is listed after setup", "LooksSideways"))
        .anyMatch(is("no table of rooms names attic", "UsesWord"))
        .anyMatch(is("start and account are strangers", "VisitsStranger"))
        .anyMatch(is("cli may not use console", "OpensWindow"));
  }

  @Test
  void cycles_are_seen() {
    assertThat(broken(rules.no_cycles()))
        .anyMatch(is("Slice vocabulary", "LooksUp", "UsesEarlierRightly"))
        .anyMatch(is("Slice enterprise.organization", "LooksSideways", "Units"));
  }

  @Test
  void sql_outside_of_stores_is_seen() {
    assertThat(broken(rules.sql_only_in_stores())).hasSize(1).allMatch(is("SpeaksSql."));
  }

  @Test
  void json_outside_of_the_codec_is_seen() {
    assertThat(broken(rules.json_only_in_the_codec())).hasSize(1).allMatch(is("WritesJson."));
  }

  @Test
  void javafx_outside_of_the_console_is_seen() {
    assertThat(broken(rules.javafx_only_in_the_console())).hasSize(1).allMatch(is("DrawsText"));
  }

  @Test
  void a_view_model_that_knows_a_scene_is_seen() {
    assertThat(broken(rules.view_models_know_no_scene()))
        .hasSize(1)
        .allMatch(is("AccountViewModel"));
  }

  @Test
  void clocks_ids_and_chance_inside_are_seen() {
    ArchRule rule = rules.clocks_ids_and_chance_only_at_the_edges(Set.of());
    assertThat(broken(rule))
        .anyMatch(is("ReadsTheClock", "calls method", "Instant.now()"))
        .anyMatch(is("ReadsTheClock", "references method", "Instant.now()"))
        .anyMatch(is("MakesIds", "randomUUID"))
        .anyMatch(is("RollsDice", "java.util.Random"))
        .noneMatch(is("Rightly"));
  }

  @Test
  void an_edge_that_is_named_may_read_the_clock() {
    ArchRule rule =
        rules.clocks_ids_and_chance_only_at_the_edges(Set.of(ROOT + ".enterprise.ReadsTheClock"));
    assertThat(broken(rule)).isNotEmpty().noneMatch(is("ReadsTheClock"));
  }

  @Test
  void floating_point_near_money_is_seen() {
    assertThat(broken(rules.no_floating_point_near_money()))
        .hasSize(3)
        .anyMatch(is("HalfCents.amounts"))
        .anyMatch(is("HalfCents.take"))
        .anyMatch(is("HalfCents.give"));
  }

  @Test
  void a_second_way_to_the_fx_thread_is_seen() {
    assertThat(broken(rules.the_fx_thread_only_from_background()))
        .hasSize(1)
        .allMatch(is("RunsLater"));
  }

  private static List<String> broken(ArchRule rule) {
    return rule.evaluate(PLANTED).getFailureReport().getDetails();
  }

  private static Predicate<String> is(String... words) {
    return detail -> List.of(words).stream().allMatch(detail::contains);
  }
}
