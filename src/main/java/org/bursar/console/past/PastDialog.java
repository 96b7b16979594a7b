package org.bursar.console.past;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DayField;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.TimeField;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.vocabulary.Period;

/** Chooses the instant at which everything is looked at, in the enterprise's zone. */
public final class PastDialog {

  private final Desk desk;
  private final Session session;
  private final ZoneId zone;
  private final DialogBox dialog = new DialogBox("as-of", Texts.text("past.title"), 560);
  private final DayField day = new DayField("as-of-day", Texts.text("past.day"));
  private final TimeField time = new TimeField("as-of-time", Texts.text("past.end"));
  private final SimpleStringProperty sentence = new SimpleStringProperty("");
  private final SimpleObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.NEUTRAL);

  private PastDialog(Desk desk, Session session) {
    this.desk = desk;
    this.session = session;
    zone = session.sight().get().zone();
    HBox fields =
        new HBox(
            16,
            new VBox(4, Labels.field(Texts.text("past.day.label"), day), day),
            new VBox(4, Labels.field(Texts.text("past.time.label"), time), time));
    dialog.content().addAll(Labels.wrapped(Texts.text("past.about")), fields, shortcuts());
    dialog.setSentence(sentence, tone);
    Button show = Buttons.filled("as-of-show", Texts.text("past.show"), this::show);
    show.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> chosen().isEmpty(), day.valueProperty(), time.textProperty()));
    dialog.setButtons(
        show,
        Buttons.outlined("as-of-cancel", Texts.text("dialog.cancel"), dialog::requestClose),
        Buttons.outlined("as-of-compare", Texts.text("past.compare"), this::compare));
    day.getEditor().textProperty().addListener(now -> typed());
    day.valueProperty().addListener(now -> say());
    time.textProperty().addListener(now -> say());
    Texts.manner().when(org.bursar.console.session.Shown.of(dialog)).subscribe(now -> say());
    if (session.sight().get().past()) {
      Instant at = session.sight().get().at();
      day.setValue(LocalDate.ofInstant(at, zone));
      time.setText(Texts.formats().time(at, zone));
    }
  }

  /** Asks for it. */
  public static void show(Desk desk, Session session) {
    PastDialog made = new PastDialog(desk, session);
    desk.show(made.dialog);
    made.day.requestFocus();
  }

  /** A day counts as soon as it is whole, not only once the field is left. */
  private void typed() {
    String text = day.getEditor().getText();
    LocalDate typed = day.getConverter().fromString(text);
    if (typed != null && text.equals(typed.toString())) {
      day.setValue(typed);
    }
  }

  private FlowPane shortcuts() {
    LocalDate today = session.enterprise().setup().day(session.sight().get().at());
    FlowPane links = new FlowPane(16, 4);
    links.getChildren().add(to("as-of-yesterday", "past.yesterday", today.minusDays(1)));
    links
        .getChildren()
        .add(to("as-of-month", "past.month", YearMonth.from(today).atDay(1).minusDays(1)));
    Period closed = session.enterprise().funds().months().closedThrough();
    if (closed != null) {
      links
          .getChildren()
          .add(
              to("as-of-closed", "past.closed", YearMonth.parse(closed.toString()).atEndOfMonth()));
    }
    return links;
  }

  private Link to(String id, String key, LocalDate end) {
    return new Link(
        id,
        Texts.made(() -> Texts.now(key, Texts.formats().date(end))),
        () -> {
          time.setText("");
          day.setValue(end);
        });
  }

  private Optional<Instant> chosen() {
    LocalDate of = day.getValue();
    if (of == null || time.isWrong()) {
      return Optional.empty();
    }
    return Optional.of(
        time.time()
            .map((LocalTime at) -> of.atTime(at).plusSeconds(1).atZone(zone).toInstant())
            .orElseGet(() -> of.plusDays(1).atStartOfDay(zone).toInstant())
            .minusMillis(1));
  }

  private void say() {
    Optional<Instant> at = chosen();
    if (time.isWrong()) {
      say(Texts.now("past.time.wrong"), Tone.DANGER);
    } else if (at.isEmpty()) {
      say("", Tone.NEUTRAL);
    } else if (at.get().isAfter(desk.clock().instant())) {
      say(Texts.now("past.future"), Tone.WARNING);
    } else {
      say(
          Texts.now(
              "past.will",
              Texts.formats().date(LocalDate.ofInstant(at.get(), zone)),
              Texts.formats().time(at.get(), zone),
              zone.getId()),
          Tone.NEUTRAL);
    }
  }

  private void say(String words, Tone how) {
    sentence.set(words);
    tone.set(how);
  }

  private void show() {
    chosen()
        .ifPresent(
            at -> {
              dialog.close();
              session.lookAt(at);
            });
  }

  private void compare() {
    LocalDate from = day.getValue();
    LocalDate today = session.enterprise().setup().day(session.sight().get().at());
    dialog.close();
    session
        .navigator()
        .go(
            new Place.Comparison(
                from == null ? YearMonth.from(today).atDay(1).minusDays(1) : from, null));
  }
}
