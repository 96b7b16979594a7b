package org.bursar.console.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.bursar.console.kit.DayField;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.exchange.statement.StatementWish;
import org.jspecify.annotations.Nullable;

/** From which day to which: typed, picked, or a whole month at once. */
final class DaysBar extends HBox {

  private static final int MONTHS = 12;

  private final DayField from = new DayField("statement-from", Texts.text("statement.first"));
  private final DayField until = new DayField("statement-until", Texts.text("statement.today"));
  private final MenuButton months = new MenuButton();
  private final Supplier<LocalDate> today;
  private final Chosen chosen;
  private boolean showing;

  /** Who hears of the days that a person chose. */
  @FunctionalInterface
  interface Chosen {
    void within(@Nullable LocalDate from, @Nullable LocalDate until);
  }

  DaysBar(Supplier<LocalDate> today, Chosen chosen) {
    super(8);
    this.today = today;
    this.chosen = chosen;
    setAlignment(Pos.CENTER_LEFT);
    months.setId("statement-months");
    months.textProperty().bind(Texts.text("statement.months"));
    months.setOnShowing(event -> fill());
    from.valueProperty().addListener((was, is, now) -> chosen(until));
    until.valueProperty().addListener((was, is, now) -> chosen(from));
    getChildren()
        .addAll(
            Labels.field(Texts.text("records.filter.from"), from),
            from,
            Labels.field(Texts.text("records.filter.until"), until),
            until,
            months);
  }

  void show(StatementWish wish) {
    showing = true;
    from.setValue(wish.from());
    until.setValue(wish.until());
    showing = false;
  }

  /** A day that the chosen one has passed does not stand in its way. */
  private void chosen(DayField other) {
    if (showing) {
      return;
    }
    LocalDate first = from.getValue();
    LocalDate last = until.getValue();
    boolean isTurned = first != null && last != null && first.isAfter(last);
    chosen.within(
        isTurned && other == from ? null : first, isTurned && other == until ? null : last);
  }

  private void fill() {
    months.getItems().clear();
    YearMonth now = YearMonth.from(today.get());
    for (int back = 0; back < MONTHS; back++) {
      YearMonth month = now.minusMonths(back);
      add(Texts.formats().month(month), month.atDay(1), month.atEndOfMonth());
    }
    add(Texts.now("statement.year"), now.withMonth(1).atDay(1), null);
    add(Texts.now("statement.all"), null, null);
  }

  private void add(String text, @Nullable LocalDate first, @Nullable LocalDate last) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> chosen.within(first, last));
    months.getItems().add(item);
  }
}
