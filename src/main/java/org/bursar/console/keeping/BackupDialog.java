package org.bursar.console.keeping;

import java.nio.file.Path;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import org.bursar.books.backup.Backup;
import org.bursar.books.backup.SealedBackup;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.FileExport;
import org.bursar.console.session.PasswordChoice;
import org.bursar.console.session.Session;
import org.bursar.seal.SealPassword;
import org.bursar.seal.SealedFile;

/** A copy of the books as they stand now, sealed with a password if that is wished. */
public final class BackupDialog {

  private final Desk desk;
  private final Session session;
  private final Path file;
  private final DialogBox dialog = new DialogBox("backup", Texts.text("backup.title"), 560);
  private final PasswordChoice choice = new PasswordChoice("backup");

  private BackupDialog(Desk desk, Session session, Path file) {
    this.desk = desk;
    this.session = session;
    this.file = file;
    dialog.content().add(choice);
    dialog.setSentence(
        Texts.text("backup.sentence", session.name()), new SimpleObjectProperty<>(Tone.NEUTRAL));
    dialog.askBeforeLosing(choice::isTyped);
    Button save = Buttons.filled("backup-save", Texts.text("keeping.save"), this::save);
    save.disableProperty().bind(choice.isReady().not());
    dialog.setButtons(
        save, Buttons.outlined("backup-cancel", Texts.text("dialog.cancel"), dialog::requestClose));
  }

  /** Shows the dialog for the books of a file. */
  public static void show(Desk desk, Session session, Path file) {
    desk.show(new BackupDialog(desk, session, file).dialog);
  }

  private void save() {
    SealPassword password = choice.password();
    String name = KeptName.of(session, file, Texts.now("backup.name"));
    desk.chooseExport(
            password == null ? Desk.Export.BOOKS : Desk.Export.SEALED,
            name + (password == null ? ".books" : SealedFile.ENDING))
        .ifPresent(copy -> write(copy, password));
  }

  private void write(Path copy, @org.jspecify.annotations.Nullable SealPassword password) {
    dialog.close();
    FileExport.write(
        desk,
        copy,
        Texts.language().get(),
        new FileExport.What(
            "backup",
            "backup.title",
            (to, language, progress) -> {
              if (password == null) {
                Backup.copy(file, to);
              } else {
                SealedBackup.copy(file, to, password, PasswordChoice.salt());
              }
            }),
        made -> session.tell(Done.of(Texts.now("backup.done", made.toString()))));
  }
}
