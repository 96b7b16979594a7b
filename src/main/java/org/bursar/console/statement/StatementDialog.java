package org.bursar.console.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.bursar.books.journal.Pace;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Job;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Progress;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.JobDialog;
import org.bursar.console.session.Message;
import org.bursar.console.session.Session;
import org.bursar.exchange.statement.Statement;
import org.bursar.exchange.statement.StatementPrint;
import org.bursar.exchange.statement.StatementSheet;
import org.bursar.exchange.statement.StatementWish;
import org.bursar.exchange.statement.StatementWords;

/** A statement in either language: to print, to keep as a page, or as a table. */
public final class StatementDialog {

  private final Desk desk;
  private final Session session;
  private final StatementWish wish;
  private final DialogBox dialog =
      new DialogBox("statement", Texts.text("statement.export.title"), 600);
  private final ToggleGroup languages = new ToggleGroup();

  private StatementDialog(Desk desk, Session session, StatementWish wish) {
    this.desk = desk;
    this.session = session;
    this.wish = wish;
    HBox choices = new HBox(16);
    for (Language language : Language.values()) {
      RadioButton choice = new RadioButton();
      choice.setId("statement-" + language.code());
      choice.textProperty().bind(Texts.text("receipt.language." + language.code()));
      choice.setUserData(language);
      choice.setToggleGroup(languages);
      choice.setSelected(language == Texts.language().get());
      choices.getChildren().add(choice);
    }
    dialog.content().addAll(Labels.wrapped(Texts.text("receipt.language")), choices);
    dialog.setSentence(
        Texts.made(() -> words(Texts.language().get()).period(wish)),
        new SimpleObjectProperty<>(Tone.NEUTRAL));
    dialog.setButtons(
        Buttons.filled("statement-print", Texts.text("receipt.print"), this::print),
        Buttons.outlined("statement-cancel", Texts.text("dialog.cancel"), dialog::requestClose),
        Buttons.outlined("statement-table", Texts.text("statement.table"), this::saveTable),
        Buttons.outlined("statement-save", Texts.text("receipt.save"), this::savePage));
  }

  /** Shows the dialog for a statement. */
  public static void show(Desk desk, Session session, Ask.ExportStatement ask) {
    desk.show(new StatementDialog(desk, session, ask.wish()).dialog);
  }

  private StatementWords words(Language language) {
    return new StatementWords(session.enterprise(), language.locale());
  }

  private Language language() {
    return (Language) languages.getSelectedToggle().getUserData();
  }

  /** A name for the file without what file systems do not take. */
  private String name(String ending) {
    String title = words(language()).title(wish) + " " + words(language()).period(wish);
    return title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + ending;
  }

  private void savePage() {
    desk.chooseExport(Desk.Export.PDF, name(".pdf")).ifPresent(file -> write(file, done -> {}));
  }

  private void saveTable() {
    desk.chooseExport(Desk.Export.TABLE, name(".xlsx")).ifPresent(file -> write(file, done -> {}));
  }

  /** Printing is for the system's viewer: it knows the printers. */
  private void print() {
    write(desk.settings().folder().resolve("statements").resolve("statement.pdf"), desk::view);
  }

  private void write(Path file, Consumer<Path> then) {
    Locale language = language().locale();
    dialog.close();
    Job job =
        session
            .background()
            .run(
                Texts.now("statement.export.title"),
                progress -> problem(file, language, progress),
                problem ->
                    problem.ifPresentOrElse(
                        why ->
                            desk.show(
                                Message.of(
                                    "statement-failed",
                                    Texts.text("statement.export.title"),
                                    Texts.text("records.export.failed", file.toString()),
                                    why)),
                        () -> then.accept(file)));
    JobDialog.show(desk, "statement-job", Texts.text("statement.export.title"), job);
  }

  private Optional<String> problem(Path file, Locale language, Progress progress) {
    Pace pace =
        (done, whole) -> {
          progress.at(done, whole);
          return !progress.isCancelled();
        };
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Optional<Statement> statement = Statement.find(session.books(), wish);
      if (statement.isEmpty()) {
        return Optional.of(Texts.now("statement.not.there"));
      } else if (file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
        StatementPrint.write(statement.get(), language, file, pace);
      } else {
        StatementSheet.write(statement.get(), language, file, pace);
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
