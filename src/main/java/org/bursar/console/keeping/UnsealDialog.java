package org.bursar.console.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.bursar.books.AuditCopy;
import org.bursar.books.backup.Backup;
import org.bursar.books.store.BooksFault;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Job;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Desk;
import org.bursar.console.session.FileExport;
import org.bursar.console.session.JobDialog;
import org.bursar.seal.SealFault;
import org.bursar.seal.SealPassword;
import org.bursar.seal.SealedFile;

/**
 * Opens a sealed file: asks for its password, then where what is in it shall stand. Of a copy of
 * books it makes books again, an auditor's copy it opens for reading, a page or a table it shows.
 */
public final class UnsealDialog {

  private final Desk desk;
  private final Path sealed;
  private final DialogBox dialog;
  private final PasswordField password = new PasswordField();
  private final StringProperty problem = new SimpleStringProperty("");

  /** What is in a sealed file. */
  private enum Content {
    AUDIT,
    BOOKS,
    PDF,
    TABLE
  }

  private sealed interface Answer {
    record Opened(Path draft, Content content) implements Answer {}

    record Not(String why) implements Answer {}
  }

  private UnsealDialog(Desk desk, Path sealed) {
    this.desk = desk;
    this.sealed = sealed;
    dialog = new DialogBox("unseal", Texts.text("unseal.title"), 560);
    password.setId("unseal-password");
    password.setOnAction(event -> open());
    password.textProperty().addListener((text, was, is) -> problem.set(""));
    Label said = Labels.plain(problem);
    said.setId("unseal-problem");
    said.getStyleClass().add("problem");
    said.setWrapText(true);
    dialog
        .content()
        .add(new VBox(6, Labels.field(Texts.text("seal.password"), password), password, said));
    dialog.setSentence(
        Texts.text("unseal.sentence", String.valueOf(sealed.getFileName())),
        new SimpleObjectProperty<>(Tone.NEUTRAL));
    Button open = Buttons.filled("unseal-open", Texts.text("unseal.open"), this::open);
    open.disableProperty().bind(password.textProperty().isEmpty());
    dialog.setButtons(
        open, Buttons.outlined("unseal-cancel", Texts.text("dialog.cancel"), dialog::requestClose));
  }

  /** Shows the dialog for a sealed file. */
  public static void show(Desk desk, Path sealed) {
    UnsealDialog shown = new UnsealDialog(desk, sealed);
    desk.show(shown.dialog);
    shown.password.requestFocus();
  }

  private void open() {
    if (password.getText().isEmpty()) {
      return;
    }
    SealPassword typed = SealPassword.of(password.getText());
    Path draft = desk.settings().folder().resolve("sealed").resolve("opened.part");
    Job job =
        desk.background()
            .run(
                Texts.now("unseal.work", String.valueOf(sealed.getFileName())),
                progress -> opened(draft, typed, done -> !progress.isCancelled()),
                this::tell);
    JobDialog.show(desk, "unsealing", Texts.text("unseal.title"), job);
  }

  private Answer opened(Path draft, SealPassword typed, java.util.function.LongPredicate goesOn) {
    try {
      Files.createDirectories(draft.getParent());
      Files.deleteIfExists(draft);
      SealedFile.open(sealed, draft, typed, goesOn);
      return new Answer.Opened(draft, content(draft));
    } catch (SealFault fault) {
      return new Answer.Not(
          Texts.now("unseal.fault." + fault.kind(), String.valueOf(sealed.getFileName())));
    } catch (IOException e) {
      return new Answer.Not(Texts.now("unseal.fault.NOT_SAVED"));
    }
  }

  private static Content content(Path draft) throws IOException {
    String begin;
    try (InputStream in = Files.newInputStream(draft)) {
      begin = new String(in.readNBytes(6), StandardCharsets.ISO_8859_1);
    }
    if (begin.startsWith("SQLite")) {
      return AuditCopy.isOne(draft) ? Content.AUDIT : Content.BOOKS;
    }
    return begin.startsWith("%PDF") ? Content.PDF : Content.TABLE;
  }

  private void tell(Answer answer) {
    switch (answer) {
      case Answer.Not(String why) -> problem.set(why);
      case Answer.Opened(Path draft, Content content) -> {
        dialog.close();
        Optional<Path> where = where(content);
        if (where.isPresent()) {
          place(draft, content, where.get());
        } else {
          forget(draft);
        }
      }
    }
  }

  private Optional<Path> where(Content content) {
    String name = String.valueOf(sealed.getFileName()).replaceFirst("\\.sealed$", "");
    return switch (content) {
      case AUDIT, BOOKS -> desk.chooseNew(name + ".books");
      case PDF -> desk.chooseExport(Desk.Export.PDF, named(name, ".pdf"));
      case TABLE -> desk.chooseExport(Desk.Export.TABLE, named(name, ".xlsx"));
    };
  }

  private static String named(String name, String ending) {
    return name.endsWith(ending) ? name : name + ending;
  }

  private void place(Path draft, Content content, Path target) {
    FileExport.write(
        desk,
        target,
        Texts.language().get(),
        new FileExport.What(
            "unseal",
            "unseal.title",
            (to, language, progress) -> {
              try {
                placed(draft, content, to);
              } finally {
                Files.deleteIfExists(draft);
              }
            }),
        made -> {
          switch (content) {
            case AUDIT -> desk.openReadOnly(made);
            case BOOKS -> desk.open(made);
            case PDF, TABLE -> desk.view(made);
          }
        });
  }

  private static void placed(Path draft, Content content, Path to) throws IOException {
    switch (content) {
      case BOOKS -> Backup.restore(draft, to, UUID.randomUUID().toString());
      case AUDIT -> {
        if (Files.exists(to)) {
          throw new BooksFault(BooksFault.Kind.EXISTS, Texts.now("fault.EXISTS", to.toString()));
        }
        Files.move(draft, to);
        AuditCopy.protect(to);
      }
      case PDF, TABLE -> Files.move(draft, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void forget(Path draft) {
    var unused =
        desk.background()
            .run(Texts.now("unseal.title"), progress -> Files.deleteIfExists(draft), deleted -> {});
  }
}
