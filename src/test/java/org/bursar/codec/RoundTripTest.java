package org.bursar.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void commands_are_read_as_they_were_written(long seed) {
    RandomRecords random = new RandomRecords(seed);
    CommandId id = new CommandId(new UUID(seed, ~seed));

    assertThat(Golden.records(Command.class))
        .allSatisfy(
            type -> {
              Command command = fitting((Command) random.of(type), random);
              String line = CommandCodec.encode(id, command, null, seed, null);

              assertThat(CommandCodec.decode(line))
                  .as(line)
                  .isInstanceOfSatisfying(
                      Decoded.Received.class,
                      read -> {
                        assertThat(read.command()).isEqualTo(command);
                        assertThat(read.id()).isEqualTo(id);
                        assertThat(read.basis()).isEqualTo(seed);
                      });
            });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void events_are_read_as_they_were_written(long seed) {
    RandomRecords random = new RandomRecords(seed);
    List<Event> events = Golden.records(Event.class).map(type -> (Event) random.of(type)).toList();

    assertThat(EventCodec.decode(EventCodec.encode(events))).isEqualTo(events);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 50);
  }

  /** Another of its type, if it has a field that its kind has not. */
  private static Command fitting(Command command, RandomRecords random) {
    Command fitting = command;
    while (fitting.misplacedField() != null) {
      fitting = (Command) random.of(fitting.getClass());
    }
    return fitting;
  }
}
