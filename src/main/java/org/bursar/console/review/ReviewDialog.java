package org.bursar.console.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.bursar.books.journal.Pace;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DayField;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Progress;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.FileExport;
import org.bursar.console.session.LanguageChoice;
import org.bursar.console.session.Names;
import org.bursar.console.session.PasswordChoice;
import org.bursar.console.session.Session;
import org.bursar.exchange.review.Review;
import org.bursar.exchange.review.ReviewPrint;
import org.bursar.exchange.review.ReviewSheet;
import org.bursar.exchange.review.ReviewWish;
import org.bursar.exchange.review.ReviewWords;
import org.bursar.seal.SealPassword;
import org.bursar.seal.SealedFile;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/** What a unit had at the end of a day, for those who review it: as pages or as tables. */
public final class ReviewDialog {

  private final Desk desk;
  private final Session session;
  private final UnitId unit;
  private final ZoneId zone;
  private final DialogBox dialog = new DialogBox("review", Texts.text("review.title"), 640);
  private final DayField asOf = new DayField("review-as-of", Texts.text("review.now"));
  private final DayField from = new DayField("review-from", Texts.text("review.month"));
  private final LanguageChoice languages = LanguageChoice.plain("review");
  private final PasswordChoice choice = new PasswordChoice("review");

  /** As what a pack is written. */
  private enum Form {
    PDF(Desk.Export.PDF, ".pdf"),
    XLSX(Desk.Export.TABLE, ".xlsx");

    private final Desk.Export export;
    private final String ending;

    Form(Desk.Export export, String ending) {
      this.export = export;
      this.ending = ending;
    }
  }

  private ReviewDialog(Desk desk, Session session, UnitId unit) {
    this.desk = desk;
    this.session = session;
    this.unit = unit;
    this.zone = session.sight().get().zone();
    HBox days =
        new HBox(
            16,
            new VBox(4, Labels.field(Texts.text("review.as.of"), asOf), asOf),
            new VBox(4, Labels.field(Texts.text("review.from"), from), from));
    asOf.setPrefWidth(180);
    from.setPrefWidth(220);
    dialog.content().addAll(days, languages, choice);
    dialog.setSentence(
        Texts.made(this::sentence, asOf.valueProperty(), from.valueProperty()),
        new SimpleObjectProperty<>(Tone.NEUTRAL));
    dialog.askBeforeLosing(choice::isTyped);
    Button pages = Buttons.filled("review-pdf", Texts.text("receipt.save"), () -> save(Form.PDF));
    Button table =
        Buttons.outlined("review-xlsx", Texts.text("statement.table"), () -> save(Form.XLSX));
    BooleanBinding ready =
        choice
            .isReady()
            .and(
                Bindings.createBooleanBinding(
                    () -> !first().isAfter(last()), asOf.valueProperty(), from.valueProperty()));
    pages.disableProperty().bind(ready.not());
    table.disableProperty().bind(ready.not());
    dialog.setButtons(
        pages,
        Buttons.outlined("review-cancel", Texts.text("dialog.cancel"), dialog::requestClose),
        table);
  }

  /** Shows the dialog for a unit. */
  public static void show(Desk desk, Session session, Ask.Review ask) {
    desk.show(new ReviewDialog(desk, session, ask.unit()).dialog);
  }

  private LocalDate last() {
    LocalDate day = asOf.getValue();
    return day == null ? LocalDate.ofInstant(session.sight().get().at(), zone) : day;
  }

  private LocalDate first() {
    LocalDate day = from.getValue();
    return day == null ? last().withDayOfMonth(1) : day;
  }

  private String sentence() {
    return first().isAfter(last())
        ? Texts.now("review.wrong.days")
        : Texts.now(
            "review.sentence",
            Names.of(session.enterprise(), unit),
            Texts.formats().date(last()),
            Texts.formats().date(first()));
  }

  /** The last microsecond of the day: instants of entries have no smaller parts. */
  private ReviewWish wish() {
    Instant now = session.sight().get().at();
    Instant end = last().plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    return new ReviewWish(unit, asOf.getValue() == null ? now : end, from.getValue());
  }

  private void save(Form form) {
    SealPassword password = choice.password();
    String title = new ReviewWords(session.enterprise(), languages.language().locale()).title(unit);
    String name = FileExport.fitting(title + " " + last()) + form.ending;
    desk.chooseExport(
            password == null ? form.export : Desk.Export.SEALED,
            password == null ? name : name + SealedFile.ENDING)
        .ifPresent(file -> write(file, form, password));
  }

  private void write(Path file, Form form, @Nullable SealPassword password) {
    ReviewWish wish = wish();
    dialog.close();
    FileExport.write(
        desk,
        file,
        languages.language(),
        new FileExport.What(
            "review",
            "review.title",
            FileExport.sealing(
                password,
                desk.settings().folder().resolve("sealed").resolve("review.part"),
                (to, language, progress) -> written(to, wish, form, language, progress))),
        made -> session.tell(Done.of(Texts.now("review.done", made.toString()))));
  }

  private void written(Path file, ReviewWish wish, Form form, Language language, Progress progress)
      throws IOException {
    Review review =
        Review.find(session.whole(), wish)
            .orElseThrow(() -> new IOException(Texts.now("review.not.there")));
    Pace pace = FileExport.pace(progress);
    switch (form) {
      case PDF -> ReviewPrint.write(review, language.locale(), file, pace);
      case XLSX -> ReviewSheet.write(review, language.locale(), file, pace);
    }
  }
}
