package org.bursar.console.report;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Message;

/** What a person is told when the program broke: what happened, what was kept, what to do. */
public final class CrashDialog {

  private CrashDialog() {}

  /**
   * While the program runs: something in it broke.
   *
   * @param report where the report is; empty if it could not be written
   */
  public static DialogBox broke(Desk desk, Optional<Path> report) {
    return of(desk, "broke", report);
  }

  /**
   * After a start: the program did not end by itself the last time.
   *
   * @param open the file that was open then; empty if none was
   * @param report the last report of then; empty if there is none
   */
  public static DialogBox ended(Desk desk, Optional<Path> open, Optional<Path> report) {
    DialogBox dialog = of(desk, "ended", report);
    open.ifPresent(
        file -> {
          dialog.setButtons(
              Buttons.filled(
                  "ended-open",
                  Texts.text("report.open.again", String.valueOf(file.getFileName())),
                  () -> {
                    dialog.close();
                    desk.open(file);
                  }),
              Message.close("ended", dialog));
        });
    return dialog;
  }

  private static DialogBox of(Desk desk, String id, Optional<Path> report) {
    DialogBox dialog = new DialogBox(id, Texts.text("report." + id + ".title"), 600);
    Label kept = Labels.plain(Texts.text("report.kept"));
    kept.setWrapText(true);
    kept.setMinHeight(Label.USE_PREF_SIZE);
    dialog.content().add(kept);
    report.ifPresentOrElse(
        file ->
            dialog
                .content()
                .addAll(
                    Labels.wrapped(
                        Texts.text("report.written", String.valueOf(file.getFileName()))),
                    new Link(id + "-report", Texts.text("report.look"), () -> desk.view(file))),
        () -> dialog.content().add(Labels.wrapped(Texts.text("report." + id + ".none"))));
    dialog.setSentence(
        Texts.text("report." + id + ".sentence"), new SimpleObjectProperty<>(Tone.WARNING));
    dialog.setButtons(null, Message.close(id, dialog));
    return dialog;
  }
}
