package org.bursar.console.statement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import org.bursar.books.journal.Pace;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Progress;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.FileExport;
import org.bursar.console.session.LanguageChoice;
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
  private final LanguageChoice languages = new LanguageChoice("statement");

  private StatementDialog(Desk desk, Session session, StatementWish wish) {
    this.desk = desk;
    this.session = session;
    this.wish = wish;
    dialog.content().add(languages);
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

  /** A name for the file without what file systems do not take. */
  private String name(String ending) {
    String title =
        words(languages.language()).title(wish) + " " + words(languages.language()).period(wish);
    return FileExport.fitting(title) + ending;
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
    dialog.close();
    FileExport.write(
        desk,
        file,
        languages.language(),
        new FileExport.What("statement", "statement.export.title", this::written),
        then);
  }

  private void written(Path file, Language language, Progress progress) throws IOException {
    Optional<Statement> statement = Statement.find(session.books(), wish);
    Pace pace = FileExport.pace(progress);
    if (statement.isEmpty()) {
      throw new IOException(Texts.now("statement.not.there"));
    } else if (file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      StatementPrint.write(statement.get(), language.locale(), file, pace);
    } else {
      StatementSheet.write(statement.get(), language.locale(), file, pace);
    }
  }
}
