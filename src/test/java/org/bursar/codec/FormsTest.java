package org.bursar.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.Test;

class FormsTest {

  record Accounts(List<AccountId> accounts) {}

  record Units(List<Scope> units) {}

  record Scope(UnitId unit, boolean includeSubunits) {}

  record Plain(List<Row> rows) {}

  record Row(long line, String reason) {}

  record Odd(Thread thread) {}

  @Test
  void every_component_of_every_command_and_event_has_a_form() {
    assertThat(Stream.concat(Golden.records(Command.class), Golden.records(Event.class)))
        .allSatisfy(
            type -> {
              assertThat(new RecordForm(type, new Forms(Reading.WISHES))).isNotNull();
              assertThat(new RecordForm(type, new Forms(Reading.FACTS))).isNotNull();
            });
  }

  @Test
  void a_component_of_a_new_type_is_told() {
    assertThatThrownBy(() -> new Forms(Reading.FACTS).ofRecord(Odd.class))
        .hasMessageContaining("java.lang.Thread");
  }

  @Test
  void a_list_names_a_thing_once() {
    Map<String, Object> twice = Map.of("accounts", List.of("A", "B", "A"));

    assertThat(fault(Accounts.class, twice).path()).isEqualTo("/accounts/2");
    assertThat(facts(Accounts.class, twice)).isInstanceOf(Accounts.class);
  }

  @Test
  void a_list_of_what_begins_with_an_id_names_it_once() {
    Map<String, Object> twice =
        Map.of(
            "units",
            List.of(
                Map.of("unit", "root", "includeSubunits", true),
                Map.of("unit", "root", "includeSubunits", false)));

    assertThat(fault(Units.class, twice).path()).isEqualTo("/units/1");
  }

  @Test
  void a_list_of_rows_may_have_a_line_twice() {
    Map<String, Object> row = Map.of("line", 7L, "reason", "x");

    assertThat(
            new Forms(Reading.WISHES).ofRecord(Plain.class).read(Map.of("rows", List.of(row, row))))
        .isEqualTo(new Plain(List.of(new Row(7, "x"), new Row(7, "x"))));
  }

  private static Object facts(Class<?> type, Object json) {
    return new Forms(Reading.FACTS).ofRecord(type).read(json);
  }

  private static Fault fault(Class<?> type, Object json) {
    try {
      throw new AssertionError(new Forms(Reading.WISHES).ofRecord(type).read(json));
    } catch (Fault fault) {
      return fault;
    }
  }
}
