package org.bursar.codec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bursar.vocabulary.Event;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How quickly a journal is read and written: `mvn -Pbench`, or by the name of this class. */
@Tag("bench")
class SpeedBench {

  private static final int MANY = 1_000_000;

  @Test
  void small_events_and_commands_are_read_quickly() {
    byte[] stored =
        ("[{\"type\":\"Transferred\",\"number\":123456,\"from\":\"1234567890123456\","
                + "\"to\":\"6543210987654321\",\"amount\":\"300.00 CNY\"}]")
            .getBytes(StandardCharsets.UTF_8);
    String line = Golden.commands().get(33);
    List<Event> events = EventCodec.decode(stored);
    for (int round = 0; round < 3; round++) {
      measure("events read", () -> EventCodec.decode(stored));
      measure("events written", () -> EventCodec.encode(events));
      measure("commands read", () -> CommandCodec.decode(line));
    }
  }

  private static void measure(String what, Runnable work) {
    long start = System.nanoTime();
    for (int i = 0; i < MANY; i++) {
      work.run();
    }
    long micros = (System.nanoTime() - start) / 1_000;
    System.out.println(what + ": " + MANY * 1_000_000L / micros + "/s");
  }
}
