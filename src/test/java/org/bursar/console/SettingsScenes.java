package org.bursar.console;

import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.TextField;

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
  }

  private static void search(Sitting sitting, String words) {
    sitting.control(TextField.class, "settings-search").setText(words);
  }
}
