package org.bursar.enterprise.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.createAccount;
import static org.bursar.support.Wishes.createUnit;
import static org.bursar.support.Wishes.deleteUnit;
import static org.bursar.support.Wishes.limitDepth;
import static org.bursar.support.Wishes.limitUnits;
import static org.bursar.support.Wishes.moveAccount;
import static org.bursar.support.Wishes.moveUnit;
import static org.bursar.support.Wishes.remove;
import static org.bursar.support.Wishes.renameUnit;
import static org.bursar.vocabulary.RefusalCode.DEPTH_EXCEEDED;
import static org.bursar.vocabulary.RefusalCode.ID_TAKEN;
import static org.bursar.vocabulary.RefusalCode.NAME_INVALID;
import static org.bursar.vocabulary.RefusalCode.NAME_TAKEN;
import static org.bursar.vocabulary.RefusalCode.ROOT_FIXED;
import static org.bursar.vocabulary.RefusalCode.UNIT_CYCLE;
import static org.bursar.vocabulary.RefusalCode.UNIT_LIMIT_EXCEEDED;
import static org.bursar.vocabulary.RefusalCode.UNIT_NOT_EMPTY;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_UNIT;

import org.bursar.support.Firm;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree of units (domain, sections 1 and 2). */
final class UnitRuleTest {

  private final Firm firm = Firm.ready();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        " Retail",
        "Retail ",
        "Retail & more",
        "North/South",
        "a\tb",
        "R\u00a0D",
        "Sales!",
        "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeee1",
        "\u2764",
        "\ud83d"
      })
  void what_is_no_name_of_a_unit_is_refused_for_a_new_one_and_a_changed_one(String name) {
    firm.give(createUnit("there", "root", "There"));
    firm.refuses(createUnit("u", "root", name), NAME_INVALID);
    firm.refuses(renameUnit("there", name), NAME_INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "R",
        "Retail_2.0 - north",
        "华东 事业部",
        "Größe Ωμέγα",
        "विक्रय विभाग",
        "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"
      })
  void letters_marks_and_digits_of_any_script_are_a_name_counted_in_code_points(String name) {
    firm.give(createUnit("u", "root", name));
    assertThat(firm.now().organization().units().get(new UnitId("u")).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "North, NORTH",
    "North, Ｎｏｒｔｈ",
    "Straße, STRASSE",
    "Straße, STRAẞE",
    "ΟΔΟΣ, οδος",
    "ΟΔΟΣ, οδοσ",
    "e\u0301cole, ÉCOLE",
    "A  B, a b",
    "ﬁnance, FINANCE"
  })
  void siblings_whose_names_are_the_same_when_folded_are_refused(String first, String second) {
    firm.give(createUnit("a", "root", first), createUnit("b", "root", "Other"));
    firm.refuses(createUnit("c", "root", second), NAME_TAKEN);
    firm.refuses(renameUnit("b", second), NAME_TAKEN);
  }

  @ParameterizedTest
  @CsvSource({"Kapalı, Kapali", "İstanbul, Istanbul", "Sales 1, Sales1", "Resume, Résumé"})
  void names_that_only_look_alike_are_two(String first, String second) {
    firm.give(createUnit("a", "root", first), createUnit("b", "root", second));
  }

  @Test
  void a_name_is_unique_among_siblings_only() {
    firm.give(
        createUnit("north", "root", "North"),
        createUnit("south", "root", "South"),
        createUnit("ns", "north", "Shops"),
        createUnit("ss", "south", "Shops"));
    firm.refuses(moveUnit("ns", "south"), NAME_TAKEN);
  }

  @Test
  void what_changes_nothing_is_accepted() {
    firm.give(createUnit("north", "root", "North"));
    firm.give(
        moveUnit("north", "root"), renameUnit("north", "North"), renameUnit("north", "NORTH"));
  }

  @Test
  void five_levels_below_root_and_not_six() {
    chain(5);
    firm.refuses(createUnit("u6", "u5", "Six"), DEPTH_EXCEEDED);
  }

  @Test
  void a_move_rechecks_the_depth_of_the_whole_subtree() {
    chain(3);
    firm.give(
        createUnit("top", "root", "Top"),
        createUnit("middle", "top", "Middle"),
        createUnit("bottom", "middle", "Bottom"));
    firm.refuses(moveUnit("top", "u3"), DEPTH_EXCEEDED);
    firm.give(moveUnit("top", "u2"));
  }

  @Test
  void a_lower_depth_only_stops_growth() {
    chain(4);
    firm.give(createUnit("other", "root", "Other"), limitDepth(2));
    firm.give(moveUnit("u4", "u2"), moveUnit("u3", "u2"), renameUnit("u3", "Three again"));
    firm.refuses(createUnit("deep", "u2", "Deep"), DEPTH_EXCEEDED);
    firm.refuses(moveUnit("other", "u3"), DEPTH_EXCEEDED);
  }

  @Test
  void a_unit_moves_neither_under_itself_nor_under_a_descendant() {
    chain(3);
    firm.refuses(moveUnit("u1", "u1"), UNIT_CYCLE);
    firm.refuses(moveUnit("u1", "u3"), UNIT_CYCLE);
    firm.give(moveUnit("u3", "root"), moveUnit("u1", "u3"));
  }

  @Test
  void a_unit_is_deleted_only_when_nothing_is_in_it() {
    chain(2);
    firm.give(createAccount("A"), moveAccount("A", "u2"));
    firm.refuses(deleteUnit("u1"), UNIT_NOT_EMPTY).refuses(deleteUnit("u2"), UNIT_NOT_EMPTY);
    firm.give(remove("A"), deleteUnit("u2"), deleteUnit("u1"));
    firm.refuses(deleteUnit("u1"), UNKNOWN_UNIT);
  }

  @Test
  void a_deleted_units_id_and_name_are_free_again() {
    chain(1);
    firm.give(deleteUnit("u1"), createUnit("u1", "root", "Level 1"));
  }

  @Test
  void root_is_never_renamed_moved_or_deleted() {
    chain(1);
    firm.refuses(renameUnit("root", "Top"), ROOT_FIXED);
    firm.refuses(moveUnit("root", "u1"), ROOT_FIXED);
    firm.refuses(moveUnit("root", "root"), ROOT_FIXED);
    firm.refuses(deleteUnit("root"), ROOT_FIXED);
    firm.refuses(createUnit("root", "u1", "Second"), ID_TAKEN);
  }

  @Test
  void so_many_units_besides_root_and_lowering_the_limit_only_stops_growth() {
    firm.give(limitUnits(2));
    chain(2);
    firm.refuses(createUnit("u3", "root", "Three"), UNIT_LIMIT_EXCEEDED);
    firm.give(limitUnits(1), moveUnit("u2", "root"), deleteUnit("u2"));
    firm.refuses(createUnit("u3", "root", "Three"), UNIT_LIMIT_EXCEEDED);
    firm.give(limitUnits(3), createUnit("u3", "root", "Three"));
  }

  @Test
  void what_exists_then_form_then_names_then_depth_then_number() {
    chain(5);
    firm.give(limitUnits(5));
    firm.refuses(createUnit("u1", "nowhere", "R&D"), UNKNOWN_UNIT);
    firm.refuses(createUnit("u1", "u5", "R&D"), ID_TAKEN);
    firm.refuses(createUnit("u6", "u5", "R&D"), NAME_INVALID);
    firm.refuses(createUnit("u6", "root", "level 1"), NAME_TAKEN);
    firm.refuses(createUnit("u6", "u5", "Six"), DEPTH_EXCEEDED);
    firm.refuses(createUnit("u6", "root", "Six"), UNIT_LIMIT_EXCEEDED);
    firm.refuses(moveUnit("root", "nowhere"), UNKNOWN_UNIT);
    firm.refuses(renameUnit("root", "R&D"), NAME_INVALID);
  }

  @Test
  void a_cycle_is_said_before_a_taken_name_and_a_taken_name_before_the_depth() {
    chain(4);
    firm.give(
        createUnit("same", "u1", "Level 1"),
        createUnit("other", "root", "Level 5"),
        createUnit("under", "other", "Under"),
        createUnit("u5", "u4", "Level 5"));
    firm.refuses(moveUnit("u1", "u1"), UNIT_CYCLE);
    firm.refuses(moveUnit("other", "u4"), NAME_TAKEN);
  }

  private void chain(int levels) {
    for (int level = 1; level <= levels; level++) {
      String parent = level == 1 ? "root" : "u" + (level - 1);
      firm.give(createUnit("u" + level, parent, "Level " + level));
    }
  }
}
