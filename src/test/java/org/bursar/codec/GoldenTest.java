package org.bursar.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.OrganizationEvent;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.Test;

class GoldenTest {

  @Test
  void every_command_has_a_golden_line() {
    Set<String> golden =
        Golden.commands().stream()
            .map(line -> received(line).command().type())
            .collect(Collectors.toSet());

    assertThat(Golden.records(Command.class).map(Class::getSimpleName))
        .as("add a line to commands.ndjson for")
        .allMatch(golden::contains);
  }

  @Test
  void every_event_has_a_golden_line() {
    Set<String> golden =
        Golden.events().stream().map(line -> event(line).type()).collect(Collectors.toSet());

    assertThat(Golden.records(Event.class).map(Class::getSimpleName))
        .as("add a line to events.ndjson for")
        .allMatch(golden::contains);
  }

  @Test
  void a_command_is_written_as_its_golden_line() {
    for (String line : Golden.commands()) {
      Decoded.Received read = received(line);

      assertThat(
              CommandCodec.encode(
                  read.id(), read.command(), read.note(), read.basis(), read.undoes()))
          .isEqualTo(line);
      assertThat(read.json()).isEqualTo(line);
    }
  }

  @Test
  void an_event_is_written_as_its_golden_line() {
    for (String line : Golden.events()) {
      byte[] stored = ("[" + line + "]").getBytes(StandardCharsets.UTF_8);

      assertThat(EventCodec.encode(EventCodec.decode(stored)))
          .asString(StandardCharsets.UTF_8)
          .isEqualTo("[" + line + "]");
    }
  }

  @Test
  void text_that_could_not_be_stored_is_never_written() {
    Event event = new OrganizationEvent.UnitRenamed(UnitId.ROOT, "a\ud83d");

    assertThatThrownBy(() -> EventCodec.encode(List.of(event)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void no_command_has_a_field_that_all_commands_have() {
    assertThat(Golden.records(Command.class))
        .allSatisfy(
            type ->
                assertThat(type.getRecordComponents())
                    .extracting("name")
                    .doesNotContain("id", "type", "basis", "undoes"));
  }

  private static Decoded.Received received(String line) {
    assertThat(CommandCodec.decode(line)).as(line).isInstanceOf(Decoded.Received.class);
    return (Decoded.Received) CommandCodec.decode(line);
  }

  private static Event event(String line) {
    return EventCodec.decode(("[" + line + "]").getBytes(StandardCharsets.UTF_8)).getFirst();
  }
}
