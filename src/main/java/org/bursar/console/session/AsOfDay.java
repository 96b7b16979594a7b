package org.bursar.console.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.bursar.console.kit.DayField;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Space;
import org.bursar.console.kit.Texts;
import org.bursar.enterprise.Enterprise;
import org.jspecify.annotations.Nullable;

/** Chooses as of when something is looked at: now, or as the books knew it at a day's end. */
public final class AsOfDay extends HBox {

  private final Session session;
  private final DayField day;
  private final SimpleStringProperty note = new SimpleStringProperty("");

  /** The last past that was read: what the books knew then does not change any more. */
  private final AtomicReference<@Nullable Then> known = new AtomicReference<>();

  /**
   * An enterprise at an instant.
   *
   * @param at by which dates are judged
   */
  public record Then(Enterprise enterprise, Instant at) {}

  /** Now is chosen. */
  public AsOfDay(String id, Session session, Runnable changed) {
    super(8);
    this.session = session;
    day = new DayField(id, Texts.text("shared.now"));
    day.setPrefWidth(150);
    Label asOf = Labels.field(Texts.text("shared.as.of"), day);
    asOf.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(asOf, day, Labels.secondary(note), Space.grow());
    setAlignment(Pos.CENTER_LEFT);
    day.valueProperty().addListener(now -> changed.run());
    day.valueProperty().addListener(now -> say());
    Texts.manner().when(Shown.of(this)).subscribe(now -> say());
  }

  /** Says something else of the day than that it is past. */
  public void say(String otherwise) {
    note.set(otherwise);
  }

  private void say() {
    LocalDate until = day.getValue();
    note.set(until == null ? "" : Texts.now("shared.past", Texts.formats().date(until)));
  }

  /** What is chosen, to be read off the FX thread. */
  public Wanted wanted() {
    say();
    return new Wanted(session.sight().get(), day.getValue());
  }

  /** What was chosen at a moment. */
  public final class Wanted {

    private final Sight sight;
    private final @Nullable LocalDate until;

    private Wanted(Sight sight, @Nullable LocalDate until) {
      this.sight = sight;
      this.until = until;
    }

    /** Reads it; a day that is not over is now. */
    public Then read() {
      if (until == null) {
        return new Then(sight.enterprise(), sight.at());
      }
      Instant at = until.plusDays(1).atStartOfDay(sight.zone()).toInstant().minusMillis(1);
      if (!at.isBefore(sight.at())) {
        return new Then(sight.enterprise(), sight.at());
      }
      Then before = known.get();
      if (before != null && before.at().equals(at)) {
        return before;
      }
      Then read = new Then(session.books().asOf(at), at);
      // An entry may still come that is not after it, unless there is one after it.
      if (at.isBefore(sight.enterprise().at())) {
        known.set(read);
      }
      return read;
    }
  }
}
