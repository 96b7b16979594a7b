package org.bursar.console.outbox;

import javafx.beans.property.SimpleObjectProperty;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;

/** Asks before a wish is given up, for it cannot be had back. */
public final class DiscardDialog {

  private DiscardDialog() {}

  /** Shows the question. */
  public static void show(Desk desk, Ask.Discard ask) {
    DialogBox dialog = new DialogBox("discard-letter", Texts.text("outbox.discard.title"), 560);
    dialog.content().add(Labels.wrapped(Texts.fixed(ask.what())));
    dialog.setSentence(
        Texts.text(ask.isRefused() ? "outbox.discard.refused" : "outbox.discard.waiting"),
        new SimpleObjectProperty<>(ask.isRefused() ? Tone.NEUTRAL : Tone.WARNING));
    dialog.setButtons(
        Buttons.destroying(
            "discard-letter-do",
            Texts.text("outbox.discard"),
            () -> {
              dialog.close();
              ask.then().run();
            }),
        Buttons.outlined(
            "discard-letter-cancel", Texts.text("dialog.cancel"), dialog::requestClose));
    desk.show(dialog);
  }
}
