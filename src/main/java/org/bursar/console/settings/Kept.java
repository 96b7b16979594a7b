package org.bursar.console.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.Texts;
import org.bursar.console.report.Reports;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Folders;

/** Where the console keeps what is not books. */
final class Kept {

  private Kept() {}

  /** Where what is chosen here is kept. */
  static Row settings(Desk desk) {
    return folder(desk, "folder", desk.settings().folder());
  }

  /** Where reports of faults are kept. */
  static Row reports(Desk desk) {
    return folder(desk, "reports", new Reports(desk.settings().folder()).folder());
  }

  /** A folder, with the way to it. */
  static Row folder(Desk desk, String id, Path folder) {
    Label where = Labels.secondary(Texts.fixed(Folders.shown(folder)));
    where.setId("settings-" + id + "-where");
    where.setWrapText(true);
    where.setMinHeight(Label.USE_PREF_SIZE);
    Link open =
        Link.small(
            "settings-" + id + "-open",
            Texts.text("settings.open.folder"),
            () -> open(desk, folder));
    VBox aside = new VBox(2, where, open);
    aside.setMinWidth(Row.ASIDE_WIDTH);
    aside.setMaxWidth(Row.ASIDE_WIDTH);
    return new Row(id, aside);
  }

  private static void open(Desk desk, Path folder) {
    var unused =
        desk.background()
            .run(
                Texts.now("settings.open.folder"),
                progress -> Files.createDirectories(folder),
                desk::view);
  }
}
