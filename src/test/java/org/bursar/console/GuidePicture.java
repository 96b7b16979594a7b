package org.bursar.console;

import java.nio.file.Path;
import java.util.List;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Pictures;
import org.bursar.console.kit.Theme;

/**
 * A picture of the user guide: the build draws it, in each language of the guide, light and with
 * one pixel for each of the window's.
 *
 * @param name what its file is called, without its ending
 * @param scene what it shows, by its name in {@link Scenes}
 * @param part a selector of what is shown of the window; empty for all of it
 * @param width of the window, in pixels
 * @param height of the window, in pixels
 */
record GuidePicture(String name, String scene, String part, int width, int height) {

  private static final Path GUIDE = Path.of("src", "docs", "guide");

  /** All pictures of the guide, as a reader comes upon them. */
  static List<GuidePicture> all() {
    return List.of(
        window("start", "start", 520),
        dialog("import", "bill-new"),
        new GuidePicture("account", "account", "", 1280, 720),
        part("search", "palette-found", ".palette"),
        window("setup", "bare-setup", 640),
        dialog("transfer", "transfer"),
        window("alerts", "alerts", 560),
        window("month", "month", 680),
        window("statement", "statement", 600),
        dialog("share", "sharing-units"),
        window("rules", "rules", 360),
        window("coverage", "unit-shared", 600),
        dialog("undo", "undo"),
        window("past", "past-unit", 600),
        window("outbox", "sync-outbox", 640),
        window("approvals", "requests", 600),
        dialog("settings", "settings"));
  }

  private static GuidePicture window(String name, String scene, int height) {
    return new GuidePicture(name, scene, "", 1200, height);
  }

  private static GuidePicture dialog(String name, String scene) {
    return part(name, scene, ".dialog-box");
  }

  private static GuidePicture part(String name, String scene, String part) {
    return new GuidePicture(name, scene, part, 1200, 680);
  }

  /** The guide in a language. */
  static Path guide(Language language) {
    return GUIDE.resolve(language == Language.EN ? "README.md" : "README.zh.md");
  }

  /** How the guide in a language names the file. */
  String link(Language language) {
    return "pictures/" + language.code() + "/" + name + ".png";
  }

  /** The file that the guide in a language shows. */
  Path file(Language language) {
    return GUIDE.resolve(link(language));
  }

  /**
   * Draws it anew.
   *
   * @return the file it is drawn into, which is not the one that the guide shows
   */
  Path draw(Scenes scenes, Language language) {
    Pictures.Look look = new Pictures.Look(language, Theme.Choice.LIGHT);
    Pictures pictures = Pictures.of("guide-" + name).sized(width, height).around(part).still();
    pictures.take(look, scenes.all().get(scene));
    return pictures.file(look);
  }
}
