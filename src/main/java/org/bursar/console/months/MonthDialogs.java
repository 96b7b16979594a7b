package org.bursar.console.months;

import java.util.List;
import javafx.scene.control.Label;
import org.bursar.console.form.CommandForm;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Shortfall;
import org.bursar.enterprise.funds.Months;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.Stamp;

/** The dialogs that close a month, open it again and settle what closed months left. */
public final class MonthDialogs {

  private MonthDialogs() {}

  /** Shows the dialog that closes a month. */
  public static void show(Desk desk, Session session, Ask.CloseMonth ask) {
    Period period = ask.period();
    CommandForm<FundsCommand.CloseMonth> form = new CommandForm<>(session, "close-month");
    Label shortfall = Labels.wrapped(Texts.text("close-month.looking"));
    form.add(Labels.plain(Texts.text("close-month.which", CheckList.name(period))));
    form.add(shortfall);
    look(session, period, shortfall);
    form.setDone(
        accepted ->
            session.tell(
                new Done(
                    Texts.now("close-month.done", CheckList.name(period), accepted.entry()),
                    Texts.now("action.settle.all"),
                    new Ask.SettleAll())));
    form.show(
        desk,
        remark -> new FundsCommand.CloseMonth(period),
        ready -> effect(ready.preview().before(), period));
  }

  /** Who falls short takes a look at every account: not while a person waits for a key. */
  private static void look(Session session, Period period, Label label) {
    Sight sight = session.sight().get();
    Stamp stamp = new Stamp(sight.entry() + 1, sight.at(), sight.actor());
    session
        .background()
        .latest("shortfalls")
        .run(
            progress -> Shortfall.ifClosed(sight.enterprise(), period, stamp),
            found -> {
              CurrencySums lacking = new CurrencySums();
              found.forEach(each -> lacking.add(each.lacking()));
              label.textProperty().unbind();
              label
                  .textProperty()
                  .bind(
                      Texts.made(
                          () ->
                              found.isEmpty()
                                  ? Texts.now("month.check.short.none")
                                  : Texts.now(
                                      "month.check.short",
                                      found.size(),
                                      lacking.text(sight.enterprise().setup().currency()))));
            });
  }

  private static String effect(Enterprise before, Period period) {
    Months months = before.funds().months();
    CurrencySums left = new CurrencySums();
    List<Period> closing =
        MonthView.known(months).stream()
            .filter(known -> !months.isClosed(known) && !known.isAfter(period))
            .toList();
    for (Period each : closing) {
      for (Months.Key key : months.of(each)) {
        left.add(months.get(key).charges().minus(months.get(key).settled()));
      }
    }
    long earlier = closing.stream().filter(each -> each.isBefore(period)).count();
    String what =
        earlier == 0
            ? Texts.now("close-month.effect", CheckList.name(period))
            : Texts.now("close-month.effect.earlier", CheckList.name(period), earlier);
    return Texts.now("close-month.effect.unsettled", what, left.text(before.setup().currency()));
  }

  /** Shows the dialog that opens a month again. */
  public static void show(Desk desk, Session session, Ask.ReopenMonth ask) {
    Period period = ask.period();
    CommandForm<FundsCommand.ReopenMonth> form = new CommandForm<>(session, "reopen-month");
    form.add(Labels.plain(Texts.text("reopen-month.which", CheckList.name(period))));
    form.remark();
    form.setDone(
        accepted ->
            session.tell(
                Done.of(Texts.now("reopen-month.done", CheckList.name(period), accepted.entry()))));
    form.show(
        desk,
        remark -> new FundsCommand.ReopenMonth(period, remark),
        ready -> Texts.now("reopen-month.effect", CheckList.name(period)));
  }

  /** Shows what would be paid if all bills of closed months were settled. */
  public static void show(Desk desk, Session session, Ask.SettleAll ask) {
    new SettleAllDialog(session).show(desk);
  }
}
