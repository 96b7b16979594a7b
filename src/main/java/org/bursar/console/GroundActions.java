package org.bursar.console;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Action;
import org.bursar.console.session.Desk;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What can be done whatever books are open, or none. */
record GroundActions(
    Desk desk, Look look, ObservableValue<Boolean> isOpen, ObservableValue<Boolean> isLocal) {

  List<Action> list(
      Runnable importBill,
      Runnable newEnterprise,
      Runnable connect,
      Runnable publish,
      Runnable closeBooks,
      Runnable refresh,
      Runnable showPalette,
      Runnable showShortcuts) {
    return List.of(
        always("palette", Feather.SEARCH, "Shortcut+K", showPalette),
        always("open", Feather.FOLDER, "Shortcut+O", desk::chooseAndOpen),
        always("new", Feather.PLUS_SQUARE, "Shortcut+N", newEnterprise),
        always("import", Feather.FILE_TEXT, "Shortcut+I", importBill),
        always("connect", Feather.SERVER, "Shortcut+Shift+O", connect),
        new Action("publish", Texts.text("action.publish"), Feather.UPLOAD, null, isLocal, publish),
        always("demo", Feather.COMPASS, null, desk::exploreDemo),
        new Action(
            "close",
            Texts.text("action.close.books"),
            Feather.X,
            Keys.of("Shortcut+W"),
            isOpen,
            closeBooks),
        new Action(
            "refresh",
            Texts.text("action.refresh"),
            Feather.REFRESH_CW,
            Keys.of("F5"),
            isOpen,
            refresh),
        always("theme", Feather.MOON, "Shortcut+Shift+D", look::turn),
        always("language", Feather.GLOBE, "Shortcut+Shift+L", look::speakOther),
        always("shortcuts", Feather.COMMAND, "F1", showShortcuts));
  }

  private static Action always(String id, Feather icon, @Nullable String keys, Runnable run) {
    @Nullable KeyCombination shortcut = keys == null ? null : Keys.of(keys);
    return new Action(
        id, Texts.text("action." + id), icon, shortcut, new SimpleBooleanProperty(true), run);
  }
}
