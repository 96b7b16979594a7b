package org.bursar.console;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.bursar.console.keeping.AuditDialog;
import org.bursar.console.keeping.BackupDialog;
import org.bursar.console.keeping.VerifyDialog;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Action;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Session;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What can be done whatever books are open, or none. */
record GroundActions(Desk desk, ObservableValue<Boolean> isOpen, ObservableValue<Boolean> isLocal) {

  /** What is done with the file of the books that are open. */
  @FunctionalInterface
  interface Keeping {
    /** Shows its dialog. */
    void show(Desk desk, Session session, Path file);
  }

  List<Action> list(
      Runnable importBill,
      Runnable newEnterprise,
      Runnable connect,
      Runnable publish,
      Consumer<Keeping> kept,
      Runnable closeBooks,
      Runnable refresh,
      Runnable showPalette) {
    return List.of(
        always("palette", Feather.SEARCH, "Shortcut+K", showPalette),
        always("open", Feather.FOLDER, "Shortcut+O", desk::chooseAndOpen),
        always("new", Feather.PLUS_SQUARE, "Shortcut+N", newEnterprise),
        always("import", Feather.FILE_TEXT, "Shortcut+I", importBill),
        always("connect", Feather.SERVER, "Shortcut+Shift+O", connect),
        new Action("publish", Texts.text("action.publish"), Feather.UPLOAD, null, isLocal, publish),
        new Action(
            "backup",
            Texts.text("action.backup"),
            Feather.SAVE,
            null,
            isOpen,
            () -> kept.accept(BackupDialog::show)),
        new Action(
            "audit",
            Texts.text("action.audit"),
            Feather.EYE,
            null,
            isOpen,
            () -> kept.accept(AuditDialog::show)),
        new Action(
            "verify",
            Texts.text("action.verify"),
            Feather.CHECK_CIRCLE,
            null,
            isOpen,
            () -> kept.accept(VerifyDialog::show)),
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
            refresh));
  }

  private static Action always(String id, Feather icon, @Nullable String keys, Runnable run) {
    @Nullable KeyCombination shortcut = keys == null ? null : Keys.of(keys);
    return new Action(
        id, Texts.text("action." + id), icon, shortcut, new SimpleBooleanProperty(true), run);
  }
}
