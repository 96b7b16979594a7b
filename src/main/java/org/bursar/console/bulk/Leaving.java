package org.bursar.console.bulk;

import javafx.beans.property.SimpleObjectProperty;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;

/** Asks before rows that were typed are thrown away. */
final class Leaving {

  private Leaving() {}

  static DialogBox ask(Runnable leave) {
    DialogBox dialog = new DialogBox("bulk-leave", Texts.text("bulk.leave.title"), 480);
    dialog.setSentence(Texts.text("bulk.leave"), new SimpleObjectProperty<>(Tone.WARNING));
    dialog.setButtons(
        Buttons.filled("bulk-leave-stay", Texts.text("bulk.leave.stay"), dialog::requestClose),
        Buttons.destroying(
            "bulk-leave-do",
            Texts.text("bulk.leave.do"),
            () -> {
              dialog.close();
              leave.run();
            }));
    return dialog;
  }
}
