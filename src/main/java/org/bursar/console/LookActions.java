package org.bursar.console;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Action;
import org.kordamp.ikonli.feather.Feather;

/** What can always be done about the window itself: how it looks, what it shows, what keys do. */
record LookActions(Look look) {

  List<Action> list(Runnable showSettings, Runnable showShortcuts) {
    return List.of(
        always("settings", Feather.SETTINGS, "Shortcut+Comma", showSettings),
        always("theme", Feather.MOON, "Shortcut+Shift+D", look::turn),
        always("language", Feather.GLOBE, "Shortcut+Shift+L", look::speakOther),
        always("shortcuts", Feather.COMMAND, "F1", showShortcuts));
  }

  private static Action always(String id, Feather icon, String keys, Runnable run) {
    return new Action(
        id, Texts.text("action." + id), icon, Keys.of(keys), new SimpleBooleanProperty(true), run);
  }
}
