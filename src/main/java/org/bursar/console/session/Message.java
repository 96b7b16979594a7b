package org.bursar.console.session;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;

/** What a person must know, with what to do next. */
public final class Message {

  private Message() {}

  /**
   * A dialog that says something.
   *
   * @param sentence what happened, and what to do next
   * @param detail more of it; may be empty
   */
  public static DialogBox of(
      String id, ObservableValue<String> title, ObservableValue<String> sentence, String detail) {
    DialogBox dialog = new DialogBox(id, title, 560);
    if (!detail.isEmpty()) {
      dialog.content().add(Labels.wrapped(Texts.fixed(detail)));
    }
    dialog.setSentence(sentence, new SimpleObjectProperty<>(Tone.WARNING));
    dialog.setButtons(null, close(id, dialog));
    return dialog;
  }

  /** The button that closes it. */
  public static Button close(String id, DialogBox dialog) {
    return Buttons.outlined(id + "-done", Texts.text("dialog.close"), dialog::requestClose);
  }
}
