package org.bursar.console;

import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Action;
import org.kordamp.ikonli.feather.Feather;

/** What can always be done about the window itself: how it looks, what it shows, what keys do. */
record LookActions(Look look, Runnable cover, Runnable about) {

  private static final Set<String> OVER_DIALOGS =
      Set.of("zoom-in", "zoom-out", "zoom-usual", "hide", "cover");

  List<Action> list(Runnable showSettings, Runnable showShortcuts) {
    return List.of(
        always("settings", Feather.SETTINGS, "Shortcut+Comma", showSettings),
        always("hide", Feather.EYE_OFF, "Shortcut+Shift+H", look::hideOrShow),
        always("cover", Feather.LOCK, "Shortcut+Alt+L", cover),
        always("zoom-in", Feather.ZOOM_IN, "Shortcut+Plus", () -> look.zoom(1)),
        always("zoom-out", Feather.ZOOM_OUT, "Shortcut+Minus", () -> look.zoom(-1)),
        always("zoom-usual", Feather.MAXIMIZE, "Shortcut+0", look.preferences().zoom()::toUsual),
        always("theme", Feather.MOON, "Shortcut+Shift+D", look::turn),
        always("language", Feather.GLOBE, "Shortcut+Shift+L", look::speakOther),
        always("shortcuts", Feather.COMMAND, "F1", showShortcuts),
        new Action(
            "about",
            Texts.text("action.about"),
            Feather.INFO,
            null,
            new SimpleBooleanProperty(true),
            about));
  }

  /**
   * Whether an action is done over an open dialog as well: it is about the window, not the books.
   */
  static boolean isOverDialogs(Action action) {
    return OVER_DIALOGS.contains(action.id());
  }

  /** Whether keys are those of an action, on whatever keyboard they are. */
  static boolean isPressed(Action action, KeyEvent event) {
    KeyCombination keys = action.shortcut();
    return keys != null && (keys.match(event) || action.id().equals(zoomed(event)));
  }

  /** A plus is above the equals sign on some keyboards, beside the figures on others. */
  private static String zoomed(KeyEvent event) {
    return !event.isShortcutDown() || event.isAltDown()
        ? ""
        : switch (event.getCode()) {
          case PLUS, EQUALS, ADD -> "zoom-in";
          case SUBTRACT -> "zoom-out";
          case NUMPAD0 -> "zoom-usual";
          default -> "";
        };
  }

  private static Action always(String id, Feather icon, String keys, Runnable run) {
    return new Action(
        id, Texts.text("action." + id), icon, Keys.of(keys), new SimpleBooleanProperty(true), run);
  }
}
