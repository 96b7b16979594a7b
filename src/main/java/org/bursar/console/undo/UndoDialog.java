package org.bursar.console.undo;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import org.bursar.console.effect.EffectDialog;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.DeedWords;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Message;
import org.bursar.console.session.Session;
import org.bursar.enterprise.Undo;
import org.jspecify.annotations.Nullable;

/** Takes back what was done with an entry: its effect first, or why it cannot be taken back. */
public final class UndoDialog {

  private UndoDialog() {}

  /** Reads what was done, and shows what undoes it. */
  public static void show(Desk desk, Session session, Ask.Undo ask) {
    var unused =
        session
            .background()
            .run(
                Texts.now("undo.reading", Texts.formats().count(ask.entry())),
                progress -> Undoing.of(session.books(), ask, progress),
                found -> show(desk, session, ask, found));
  }

  private static void show(Desk desk, Session session, Ask.Undo ask, Undoing found) {
    String id = ask.again() ? "redo" : "undo";
    String what = new DeedWords(found.before()).of(found.wished(ask), found.count(ask));
    Undo.Reason reason = found.reason();
    if (reason == null) {
      EffectDialog.show(desk, session, id, what, found.deed());
    } else {
      desk.show(never(session, ask, what, reason));
    }
  }

  private static DialogBox never(Session session, Ask.Undo ask, String what, Undo.Reason reason) {
    DialogBox dialog = new DialogBox("undo-never", Texts.text("undo.never.title"), 560);
    dialog.content().add(Labels.wrapped(Texts.fixed(what)));
    dialog.setSentence(
        Texts.text("undo.never." + reason), new SimpleObjectProperty<>(Tone.WARNING));
    dialog.setButtons(other(session, ask, dialog, reason), Message.close("undo-never", dialog));
    return dialog;
  }

  /** What can be done in its place, where that is one thing. */
  private static @Nullable Button other(
      Session session, Ask.Undo ask, DialogBox dialog, Undo.Reason reason) {
    if (reason != Undo.Reason.RECORDED_MONEY) {
      return null;
    }
    return Buttons.filled(
        "undo-never-reverse",
        Texts.text("action.reverse"),
        () -> dialog.leaveTo(() -> session.ask(new Ask.Reverse(ask.entry()))));
  }
}
