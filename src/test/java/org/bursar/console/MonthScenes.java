package org.bursar.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.enterprise.funds.Months;
import org.bursar.exchange.statement.StatementWish;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.UnitId;

/** A month from its checklist to its closing, and the statements of it. */
final class MonthScenes {

  private MonthScenes() {}

  static void add(
      Map<String, Supplier<Parent>> scenes, Supplier<Sitting> demo, Supplier<Sitting> bare) {
    scenes.put("month", () -> demo.get().then(s -> s.at(new Place.Month(open(s)))).root());
    scenes.put("month-closed", () -> demo.get().then(s -> s.at(new Place.Month(closed(s)))).root());
    scenes.put("month-bare", () -> bare.get().at(new Place.Month(Period.of(2026, 1))).root());
    scenes.put(
        "month-close",
        () -> demo.get().then(s -> s.session().ask(new Ask.CloseMonth(open(s)))).root());
    scenes.put(
        "month-reopen",
        () ->
            demo.get()
                .then(s -> s.session().ask(new Ask.ReopenMonth(closed(s))))
                .then(s -> s.control(TextField.class, "reopen-month-remark").setText("Late bill"))
                .root());
    scenes.put(
        "settle-all", () -> demo.get().then(s -> s.session().ask(new Ask.SettleAll())).root());
    scenes.put(
        "settle-all-nothing",
        () -> bare.get().then(s -> s.session().ask(new Ask.SettleAll())).root());
    scenes.put("statement", () -> demo.get().then(MonthScenes::ofTheManagement).root());
    scenes.put(
        "statement-unit",
        () -> demo.get().at(new Place.Statement(StatementWish.of(UnitId.ROOT, null, null))).root());
    scenes.put(
        "statement-nothing",
        () ->
            demo.get()
                .at(
                    new Place.Statement(
                        new StatementWish(
                            new AccountId("1184999999999999"), null, null, LocalDate.EPOCH)))
                .root());
    scenes.put(
        "statement-export",
        () ->
            demo.get()
                .then(MonthScenes::ofTheManagement)
                .then(
                    s ->
                        s.session()
                            .ask(
                                new Ask.ExportStatement(StatementWish.of(UnitId.ROOT, null, null))))
                .root());
  }

  private static void ofTheManagement(Sitting sitting) {
    AccountId id = sitting.session().enterprise().organization().management().id();
    LocalDate today =
        LocalDate.ofInstant(
            sitting.session().sight().get().at(), sitting.session().sight().get().zone());
    sitting.at(
        new Place.Statement(StatementWish.of(id, today.withDayOfMonth(1).minusMonths(1), null)));
  }

  private static Period open(Sitting sitting) {
    return periods(sitting, false).getFirst();
  }

  private static Period closed(Sitting sitting) {
    return periods(sitting, true).getLast();
  }

  private static List<Period> periods(Sitting sitting, boolean closed) {
    Months months = sitting.session().enterprise().funds().months();
    return months
        .totals()
        .keySet()
        .toJavaStream()
        .map(Months.Key::period)
        .distinct()
        .filter(period -> months.isClosed(period) == closed)
        .toList();
  }
}
