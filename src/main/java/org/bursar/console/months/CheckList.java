package org.bursar.console.months;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Icons;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.Source;
import org.kordamp.ikonli.feather.Feather;

/** The close checklist of a month: each point with whether it is well, in a sentence. */
final class CheckList extends VBox {

  private final CloseCheck check;
  private final Currency currency;

  CheckList(CloseCheck check) {
    super(6);
    this.check = check;
    this.currency = check.enterprise().setup().currency();
    setId("month-checks");
    ended();
    bills();
    total();
    if (check.isClosed()) {
      corrections();
    }
    shortfalls();
    overdue();
  }

  private void ended() {
    if (check.isClosed()) {
      point(true, Texts.now("month.check.closed", name(check.period())));
    } else if (check.hasEnded()) {
      point(true, Texts.now("month.check.ended", name(check.period())));
    } else {
      point(false, Texts.now("month.check.running", name(check.period()), next()));
    }
  }

  private String next() {
    Period next = check.period().next();
    return Texts.formats().date(YearMonth.of(next.year(), next.month()).atDay(1));
  }

  private void bills() {
    if (check.bills().isEmpty()) {
      point(false, Texts.now("month.check.bills.none"));
    } else {
      long files =
          check.bills().stream()
              .filter(bill -> bill.bill() != null)
              .map(BillRow::source)
              .distinct()
              .count();
      long sources = check.bills().stream().map(BillRow::source).distinct().count();
      point(true, Texts.now("month.check.bills", sources, files));
    }
    if (!check.missing().isEmpty()) {
      String sources =
          check.missing().stream().map(Source::value).collect(Collectors.joining(", "));
      point(false, Texts.now("month.check.missing", sources, name(check.period().previous())));
    }
  }

  private void total() {
    String books = check.total().text(currency);
    String stated = check.stated().text(currency);
    if (!books.equals(stated)) {
      point(false, Texts.now("month.check.total.differs", books, stated));
      return;
    }
    String rounding = rounding();
    point(
        true,
        rounding.isEmpty()
            ? Texts.now("month.check.total", books)
            : Texts.now("month.check.total.rounded", books, rounding));
  }

  /** What rounding makes of the bills, each currency apart; nothing if it makes no difference. */
  private String rounding() {
    Map<Currency, BigDecimal> differences = new TreeMap<>();
    check
        .bills()
        .forEach(bill -> differences.merge(bill.currency(), bill.difference(), BigDecimal::add));
    return differences.entrySet().stream()
        .filter(each -> each.getValue().signum() != 0)
        .map(
            each ->
                Texts.formats().change(each.getValue().stripTrailingZeros())
                    + " "
                    + each.getKey().code())
        .collect(Collectors.joining(", "));
  }

  private void corrections() {
    int count = check.corrections().size();
    if (count == 0) {
      point(true, Texts.now("month.check.corrections.none"));
    } else {
      point(false, Texts.now("month.check.corrections", count));
    }
  }

  private void shortfalls() {
    int count = check.shortfalls().size();
    String key = check.isClosed() ? "month.check.short.closed" : "month.check.short";
    if (count == 0) {
      point(true, Texts.now(key + ".none"));
    } else {
      point(false, Texts.now(key, count, check.lacking().text(currency)));
    }
  }

  private void overdue() {
    if (check.overdue().isEmpty()) {
      point(true, Texts.now("month.check.overdue.none"));
    } else {
      point(
          false,
          Texts.now(
              "month.check.overdue", check.overdue().size(), check.lackingNow().text(currency)));
    }
  }

  private void point(boolean isWell, String sentence) {
    Label said = Labels.plain(Texts.fixed(sentence));
    said.setWrapText(true);
    said.setMinHeight(USE_PREF_SIZE);
    said.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(said, Priority.ALWAYS);
    said.setAccessibleText(
        Texts.now(isWell ? "month.check.well" : "month.check.look") + ": " + sentence);
    HBox row =
        new HBox(
            10,
            isWell
                ? Icons.of(Feather.CHECK, Tone.ACCENT)
                : Icons.of(Feather.ALERT_TRIANGLE, Tone.WARNING),
            said);
    row.setAlignment(Pos.TOP_LEFT);
    getChildren().add(row);
  }

  static String name(Period period) {
    return Texts.formats().month(YearMonth.of(period.year(), period.month()));
  }
}
