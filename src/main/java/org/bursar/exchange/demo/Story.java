package org.bursar.exchange.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bursar.vocabulary.Command;

/** What happens when: scenes of all topics, told in the order of their instants. */
final class Story {

  /** Whose days and months they are. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  static final LocalDate FIRST_DAY = LocalDate.of(2025, 11, 20);
  static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

  /** What one topic does at one instant: it adds its commands when the story comes to it. */
  interface Scene {

    /** Adds commands that the rules accept, judged in this order. */
    void play(List<Command> commands);
  }

  /** A scene in its place. */
  record Placed(Instant at, Scene scene) {}

  private final List<Placed> scenes = new ArrayList<>();

  /** A scene on a day of the enterprise's zone. */
  void on(LocalDate day, int hour, int minute, int second, Scene scene) {
    scenes.add(
        new Placed(day.atTime(LocalTime.of(hour, minute, second)).atZone(ZONE).toInstant(), scene));
  }

  /** All scenes by their instants; of the same instant in the order in which they were added. */
  List<Placed> inOrder() {
    return scenes.stream().sorted(Comparator.comparing(Placed::at)).toList();
  }
}
