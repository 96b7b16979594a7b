package org.bursar.console;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import org.bursar.console.session.Place;

/** What a person chooses for the console as a whole. */
final class SettingsScenes {

  private SettingsScenes() {}

  static void add(
      Map<String, Supplier<Parent>> scenes, Supplier<Sitting> start, Supplier<Sitting> open) {
    scenes.put("settings", () -> open.get().act("settings").root());
    scenes.put(
        "settings-found", () -> start.get().act("settings").then(s -> search(s, "语言")).root());
    scenes.put(
        "settings-nothing",
        () -> start.get().act("settings").then(s -> search(s, "no such")).root());
    for (int percent : List.of(80, 125, 150, 200)) {
      scenes.put("settings-zoom-" + percent, () -> zoomed(open.get(), percent).root());
    }
    scenes.put("settings-zoom-200-dialog", () -> zoomed(open.get(), 200).act("settings").root());
    scenes.put("hidden-unit", () -> hiding(open.get()).root());
    scenes.put("hidden-account", () -> hiding(open.get()).then(SettingsScenes::goToBusy).root());
    scenes.put("hidden-transfers", () -> hiding(open.get()).at(new Place.Transfers()).root());
    scenes.put("hidden-months", () -> hiding(open.get()).at(new Place.Months()).root());
    scenes.put(
        "hidden-too-much",
        () -> hiding(open.get()).act("transfer").then(SettingsScenes::typeTooMuch).root());
    scenes.put("report-broke", () -> broken(open.get()).root());
    scenes.put(
        "report-ended",
        () ->
            start
                .get()
                .then(
                    s ->
                        s.ground()
                            .beginAgain(
                                Instant.EPOCH, Optional.of(Path.of("/home/chen/acme.books"))))
                .root());
    scenes.put("about", () -> open.get().act("about").root());
    scenes.put("covered", () -> open.get().act("cover").root());
    scenes.put("contrast-unit", () -> open.get().root());
    scenes.put("contrast-settings", () -> open.get().act("settings").root());
    scenes.put("contrast-transfer", () -> open.get().act("transfer").root());
    scenes.put("contrast-months", () -> open.get().at(new Place.Months()).root());
  }

  /** Something broke, and what is listed of it was read. */
  private static Sitting broken(Sitting sitting) {
    sitting.background().fault("import", new IllegalStateException("the 400th entry is not there"));
    sitting.background().faults().clear();
    return sitting;
  }

  private static Sitting hiding(Sitting sitting) {
    return sitting.act("hide");
  }

  private static void goToBusy(Sitting sitting) {
    sitting.at(
        new Place.Account(
            Scenes.find(
                sitting,
                seen ->
                    seen.enterprise().balance(seen.account()).unsettledCurrent().isPositive())));
  }

  private static void typeTooMuch(Sitting sitting) {
    sitting.control(TextField.class, "transfer-amount").setText("99,999,999.00");
  }

  private static Sitting zoomed(Sitting sitting, int percent) {
    sitting.settings().preferences().zoom().set(percent);
    return sitting;
  }

  private static void search(Sitting sitting, String words) {
    sitting.control(TextField.class, "settings-search").setText(words);
  }
}
