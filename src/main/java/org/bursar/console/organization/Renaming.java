package org.bursar.console.organization;

import java.util.function.Function;
import javafx.scene.control.TextField;
import org.bursar.console.form.CommandForm;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Session;
import org.bursar.vocabulary.Command;

/** Gives something another name; what may be a name, the rules say. */
final class Renaming {

  private Renaming() {}

  /**
   * Shows the dialog.
   *
   * @param was its name so far
   * @param command that gives it another one
   */
  static void show(
      Desk desk, Session session, String id, String was, Function<String, Command> command) {
    CommandForm<Command> form = new CommandForm<>(session, id);
    TextField name = new TextField(was);
    name.setId(id + "-name");
    form.field(Texts.text("invite.name"), name, name.textProperty());
    form.setDone(
        accepted -> session.tell(Done.of(Texts.now("rename.done", was, name.getText().strip()))));
    form.show(
        desk,
        remark ->
            name.getText().isBlank() || name.getText().strip().equals(was)
                ? null
                : command.apply(name.getText().strip()),
        ready -> Texts.now("rename.effect", was, name.getText().strip()));
  }
}
