package org.bursar.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.RadioButton;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;

/** The past: choosing an instant, the pages as of it, two days compared. */
final class PastScenes {

  private static final Instant SUMMER = Instant.parse("2026-06-30T15:59:59Z");

  private PastScenes() {}

  static void add(Map<String, Supplier<Parent>> scenes, Supplier<Sitting> demo) {
    scenes.put("past-choose", () -> demo.get().then(s -> s.session().ask(new Ask.AsOf())).root());
    scenes.put("past-unit", () -> past(demo, Place.HOME));
    scenes.put("past-transfers", () -> past(demo, new Place.Transfers()));
    scenes.put("past-activity", () -> past(demo, new Place.Activity()));
    scenes.put("past-assets", () -> past(demo, new Place.Assets()));
    scenes.put("past-setup", () -> past(demo, new Place.Setup()));
    scenes.put("comparison", () -> demo.get().at(days()).root());
    scenes.put(
        "comparison-units",
        () ->
            demo.get()
                .at(new Place.Comparison(LocalDate.parse("2025-11-01"), null))
                .then(s -> s.control(RadioButton.class, "comparison-of-units").fire())
                .root());
  }

  static Place days() {
    return new Place.Comparison(LocalDate.parse("2026-06-30"), LocalDate.parse("2026-09-30"));
  }

  private static Parent past(Supplier<Sitting> demo, Place place) {
    return demo.get().at(place).then(s -> s.session().lookAt(SUMMER)).root();
  }
}
