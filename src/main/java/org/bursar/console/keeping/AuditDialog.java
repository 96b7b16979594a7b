package org.bursar.console.keeping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import org.bursar.books.AuditCopy;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Progress;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.FileExport;
import org.bursar.console.session.LanguageChoice;
import org.bursar.console.session.PasswordChoice;
import org.bursar.console.session.Session;
import org.bursar.exchange.audit.AuditProof;
import org.bursar.seal.SealPassword;
import org.bursar.seal.SealedFile;
import org.jspecify.annotations.Nullable;

/** A copy of the books for an auditor, with the page that says what was verified. */
public final class AuditDialog {

  private final Desk desk;
  private final Session session;
  private final Path file;
  private final DialogBox dialog = new DialogBox("audit", Texts.text("audit.title"), 600);
  private final LanguageChoice languages = LanguageChoice.plain("audit");
  private final PasswordChoice choice = new PasswordChoice("audit");

  private AuditDialog(Desk desk, Session session, Path file) {
    this.desk = desk;
    this.session = session;
    this.file = file;
    dialog.content().addAll(languages, choice);
    dialog.setSentence(Texts.text("audit.sentence"), new SimpleObjectProperty<>(Tone.NEUTRAL));
    dialog.askBeforeLosing(choice::isTyped);
    Button save = Buttons.filled("audit-save", Texts.text("keeping.save"), this::save);
    save.disableProperty().bind(choice.isReady().not());
    dialog.setButtons(
        save, Buttons.outlined("audit-cancel", Texts.text("dialog.cancel"), dialog::requestClose));
  }

  /** Shows the dialog for the books of a file. */
  public static void show(Desk desk, Session session, Path file) {
    desk.show(new AuditDialog(desk, session, file).dialog);
  }

  private void save() {
    SealPassword password = choice.password();
    String name = KeptName.of(session, file, Texts.now("audit.name"));
    desk.chooseExport(
            password == null ? Desk.Export.BOOKS : Desk.Export.SEALED,
            name + (password == null ? ".books" : SealedFile.ENDING))
        .ifPresent(copy -> write(copy, password));
  }

  private void write(Path copy, @Nullable SealPassword password) {
    dialog.close();
    AuditCopy.Made[] made = new AuditCopy.Made[1];
    Path draft = file.resolveSibling(file.getFileName() + ".plain");
    FileExport.Writer copying =
        FileExport.sealing(
            password, draft, (to, language, progress) -> made[0] = copied(to, progress));
    FileExport.write(
        desk,
        copy,
        languages.language(),
        new FileExport.What(
            "audit",
            "audit.title",
            (to, language, progress) -> {
              copying.write(to, language, progress);
              page(made[0], to, language);
            }),
        done ->
            session.tell(
                Done.of(
                    Texts.now(
                        "audit.done",
                        done.toString(),
                        String.valueOf(AuditProof.beside(done).getFileName())))));
  }

  private AuditCopy.Made copied(Path to, Progress progress) {
    long whole = session.whole().now().entry();
    return AuditCopy.make(
        file,
        to,
        entries -> {
          progress.at(entries, whole);
          if (progress.isCancelled()) {
            throw new CancellationException();
          }
        });
  }

  private void page(AuditCopy.Made made, Path copy, Language language) throws IOException {
    AuditProof.write(
        made,
        String.valueOf(copy.getFileName()),
        desk.clock().instant(),
        session.books().actor().name(),
        language.locale(),
        AuditProof.beside(copy));
  }
}
