package org.bursar.console.months;

import java.time.YearMonth;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bursar.books.journal.Correction;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Card;
import org.bursar.console.kit.Chip;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Shortfall;
import org.bursar.enterprise.funds.Months;
import org.bursar.exchange.statement.StatementWish;
import org.bursar.vocabulary.Period;
import org.jspecify.annotations.Nullable;

/** The page of a month: what its closing waits for, its bills, who falls short, corrections. */
public final class MonthView extends VBox {

  private final Session session;
  private final ObjectProperty<Period> period;
  private final PageHeader header;
  private final Card checks = new Card(Texts.text("month.checks"));
  private final StackPane checkList = new StackPane();
  private final DataTable<BillRow> bills;
  private final DataTable<Shortfall> shortfalls;
  private final DataTable<Correction> corrections;
  private final ObjectProperty<@Nullable CloseCheck> check = new SimpleObjectProperty<>();
  private final Latest reading;

  /** The page of the books that are open, showing this month first. */
  public MonthView(Session session, Period first) {
    this.session = session;
    this.period = new SimpleObjectProperty<>(first);
    this.reading = session.background().latest("month");
    header = new PageHeader(Texts.made(() -> CheckList.name(period.get()), period));
    header.setPath(
        new Link(
            "month-all",
            Texts.text("months.title"),
            () -> session.navigator().go(new Place.Months())));
    bills = MonthTables.bills(session);
    shortfalls = MonthTables.shortfalls(session);
    corrections = MonthTables.corrections(session);
    checks.content().add(checkList);
    checks.setMinHeight(USE_PREF_SIZE);
    TabPane tabs =
        new TabPane(
            tab("bills", bills, check.map(now -> now.bills().size())),
            tab("short", shortfalls, check.map(now -> now.shortfalls().size())),
            tab("corrections", corrections, check.map(now -> now.corrections().size())));
    tabs.setId("month-tabs");
    VBox body = new VBox(checks, tabs);
    body.getStyleClass().add("page-body");
    VBox.setVgrow(tabs, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(header, body);
    ObservableValue<Boolean> shown = Shown.of(this);
    period.addListener((was, is, now) -> show());
    session.sight().when(shown).subscribe(sight -> show());
    Texts.manner().when(shown).subscribe(language -> say());
  }

  /** Shows a month. */
  public void show(Period now) {
    period.set(now);
  }

  /** Puts the cursor into the filter of the bills. */
  public void focusFilter() {
    bills.filter().requestFocus();
  }

  private void show() {
    Period of = period.get();
    Sight sight = session.sight().get();
    head(sight, of);
    reading.run(
        progress -> CloseCheck.of(sight, session.records(), of, progress),
        found -> {
          check.set(found);
          bills.setRows(found.bills());
          shortfalls.setRows(found.shortfalls());
          corrections.setRows(found.corrections());
          say();
        });
  }

  private void say() {
    CloseCheck now = check.get();
    if (now != null) {
      checkList.getChildren().setAll(new CheckList(now));
    }
  }

  private void head(Sight sight, Period of) {
    Months months = sight.enterprise().funds().months();
    boolean isClosed = months.isClosed(of);
    header
        .states()
        .setAll(
            isClosed
                ? new Chip(Texts.text("months.state.closed"), Tone.NEUTRAL)
                : new Chip(Texts.text("months.state.open"), Tone.ACCENT));
    boolean isCorrected = months.of(of).stream().anyMatch(key -> months.get(key).corrected());
    if (isCorrected) {
      header.states().add(new Chip(Texts.text("months.corrected"), Tone.WARNING));
    }
    Button statement =
        Buttons.outlined("month-statement", Texts.text("action.statement"), () -> statement(of));
    if (isClosed) {
      header
          .actions()
          .setAll(
              ask(Buttons.filled("month-settle", text("settle.all"), this::settle)),
              ask(Buttons.outlined("month-reopen", text("reopen"), () -> reopen(of))),
              statement);
    } else {
      header
          .actions()
          .setAll(ask(Buttons.filled("month-close", text("close"), () -> close(of))), statement);
    }
  }

  private static ObservableValue<String> text(String act) {
    return Texts.text("action." + act);
  }

  private void settle() {
    session.ask(new Ask.SettleAll());
  }

  private void close(Period of) {
    session.ask(new Ask.CloseMonth(of));
  }

  private void reopen(Period of) {
    session.ask(new Ask.ReopenMonth(of));
  }

  private void statement(Period of) {
    YearMonth month = YearMonth.of(of.year(), of.month());
    session
        .navigator()
        .go(
            new Place.Statement(
                new StatementWish(null, null, month.atDay(1), month.atEndOfMonth())));
  }

  private Button ask(Button button) {
    button.setDisable(!session.sight().get().isChangeable());
    return button;
  }

  private static Tab tab(String id, Node content, ObservableValue<Integer> count) {
    Tab tab = new Tab();
    tab.setId("month-tab-" + id);
    tab.textProperty()
        .bind(
            Texts.made(
                () ->
                    Texts.now("month.tab." + id)
                        + (count.getValue() == null
                            ? ""
                            : " (" + Texts.formats().count(count.getValue()) + ")"),
                count));
    VBox held = new VBox(content);
    held.getStyleClass().add("tab-body");
    VBox.setVgrow(content, Priority.ALWAYS);
    tab.setContent(held);
    tab.setClosable(false);
    return tab;
  }

  /** Whether a month can be gone to: one that the table of months knows. */
  static List<Period> known(Months months) {
    return months.totals().keySet().toJavaStream().map(Months.Key::period).distinct().toList();
  }
}
