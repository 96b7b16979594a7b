package org.bursar.console.comparison;

import java.time.Instant;
import java.time.LocalDate;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.DayField;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Parts;
import org.bursar.console.kit.Progress;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.FileExport;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.Sight;
import org.bursar.exchange.comparison.AccountChange;
import org.bursar.exchange.comparison.Comparison;
import org.bursar.exchange.comparison.UnitChange;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What changed between the ends of two days: accounts and units, each with what it was and is. */
public final class ComparisonView extends VBox {

  private final Session session;
  private final DayField from = new DayField("comparison-from", Texts.text("past.day"));
  private final DayField until = new DayField("comparison-until", Texts.text("status.now"));
  private final SimpleStringProperty note = new SimpleStringProperty("");
  private final DataTable<AccountChange> accounts;
  private final DataTable<UnitChange> units;
  private final Parts parts;
  private final Latest reading;
  private final Button export;
  private Place.Comparison place;
  private @Nullable Comparison shown;
  private boolean showing;

  /** The comparison of these days first. */
  public ComparisonView(Session session, Place.Comparison first) {
    this.session = session;
    place = first;
    reading = session.background().latest("comparison");
    PageHeader header = new PageHeader(Texts.text("comparison.title"));
    header.getStyleClass().add("alone");
    header.setPath(
        new Link("comparison-past", Texts.text("past.title"), () -> session.ask(new Ask.AsOf())));
    export = Buttons.filled("comparison-export", Texts.text("records.export"), this::export);
    export.setDisable(true);
    header.actions().add(export);
    accounts = ComparisonTables.accounts(session);
    units = ComparisonTables.units(session);
    EmptyState none = new EmptyState(Feather.CLOCK, Texts.text("comparison.none"));
    accounts.setEmpty(none);
    units.setEmpty(new EmptyState(Feather.CLOCK, Texts.text("comparison.none.units")));
    parts =
        new Parts(
            new Parts.Part("comparison-of-accounts", Texts.text("comparison.accounts"), accounts),
            new Parts.Part("comparison-of-units", Texts.text("comparison.units"), units));
    HBox days =
        new HBox(
            8,
            Labels.field(Texts.text("comparison.from"), from),
            from,
            Labels.field(Texts.text("comparison.until"), until),
            until,
            Labels.secondary(note));
    days.setAlignment(Pos.CENTER_LEFT);
    VBox page = new VBox(days, parts);
    page.getStyleClass().add("page-body");
    VBox.setVgrow(parts, Priority.ALWAYS);
    VBox.setVgrow(page, Priority.ALWAYS);
    getChildren().addAll(header, page);
    Shown.keep(accounts, session.layout());
    Shown.keep(units, session.layout());
    from.valueProperty().addListener(now -> chosen());
    until.valueProperty().addListener(now -> chosen());
    session.sight().when(Shown.of(this)).subscribe(sight -> read());
    Texts.manner().when(Shown.of(this)).subscribe(language -> say());
  }

  /** Compares the ends of other days. */
  public void show(Place.Comparison other) {
    if (!other.equals(place)) {
      place = other;
      read();
    }
  }

  /** Puts the cursor into the filter of what is listed. */
  public void focusFilter() {
    boolean ofUnits = parts.chosen().get().equals("comparison-of-units");
    (ofUnits ? units.filter() : accounts.filter()).requestFocus();
  }

  private void chosen() {
    LocalDate first = from.getValue();
    if (!showing && first != null) {
      session.navigator().go(new Place.Comparison(first, until.getValue()));
    }
  }

  private void read() {
    Place.Comparison wanted = place;
    Sight sight = session.sight().get();
    showing = true;
    from.setValue(wanted.from());
    until.setValue(wanted.until());
    showing = false;
    note.set(Texts.now("comparison.reading"));
    reading.run(
        progress -> compare(wanted, sight, progress),
        found -> {
          shown = found;
          export.setDisable(false);
          accounts.setRows(found.accounts());
          units.setRows(found.units());
          say();
        });
  }

  private void say() {
    Comparison found = shown;
    if (found != null) {
      note.set(
          Texts.now("comparison.found", found.accounts().size(), found.units().size())
              + (place.until() != null && place.until().isBefore(place.from())
                  ? " " + Texts.now("comparison.turned")
                  : ""));
    }
  }

  /** Days in the wrong order are compared in the right one. */
  private Comparison compare(Place.Comparison wanted, Sight sight, Progress progress) {
    Comparison.Side first = side(wanted.from(), sight);
    Comparison.Side second = wanted.until() == null ? now(sight) : side(wanted.until(), sight);
    progress.check();
    boolean isTurned = second.at().isBefore(first.at());
    return Comparison.of(
        isTurned ? second : first, isTurned ? first : second, FileExport.pace(progress));
  }

  private Comparison.Side side(LocalDate day, Sight sight) {
    Instant end = day.plusDays(1).atStartOfDay(sight.zone()).toInstant().minusMillis(1);
    return end.isBefore(sight.at())
        ? new Comparison.Side(session.books().asOf(end), end)
        : now(sight);
  }

  private static Comparison.Side now(Sight sight) {
    return new Comparison.Side(sight.enterprise(), sight.at());
  }

  private void export() {
    Comparison found = shown;
    if (found != null) {
      session.ask(new Ask.ExportComparison(found));
    }
  }
}
