package org.bursar.console.months;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import org.bursar.books.Batch;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Job;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.kit.Total;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Reply;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.Sight;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Outcome;
import org.kordamp.ikonli.feather.Feather;

/**
 * Settling the closed months of all accounts: who pays what is shown, and that is done, all of it
 * or nothing.
 */
final class SettleAllDialog {

  private final Session session;
  private final Latest reading;
  private final DialogBox dialog = new DialogBox("settle-all", Texts.text("settle-all.title"), 860);
  private final DataTable<Payment> table;
  private final ObjectProperty<List<Payment>> payments = new SimpleObjectProperty<>(List.of());
  private final SimpleBooleanProperty sending = new SimpleBooleanProperty();
  private final SimpleStringProperty sentence = new SimpleStringProperty("");
  private final SimpleObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.NEUTRAL);

  SettleAllDialog(Session session) {
    this.session = session;
    this.reading = session.background().latest("settle-all");
    table =
        new DataTable<>(
            "settle-all-table", session.background(), row -> row.account().id(), columns());
    table.setTitle(Texts.text("settle-all.title"));
    table.setPrefHeight(340);
    table.setTotals(this::totals);
    table.setEmpty(new EmptyState(Feather.CHECK, Texts.text("settle-all.empty")));
    Button act =
        Buttons.filled(
            "settle-all-do",
            Texts.made(
                () ->
                    payments.get().isEmpty()
                        ? Texts.now("settle.do")
                        : Texts.now("settle.do.amount", paid(payments.get()).text(currency())),
                payments),
            this::settle);
    act.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> payments.get().isEmpty() || sending.get(), payments, sending));
    dialog.content().addAll(Labels.wrapped(Texts.text("settle-all.note")), table);
    dialog.setSentence(sentence, tone);
    dialog.setRemark(Texts.text("form.keys"));
    dialog.setButtons(
        act,
        Buttons.outlined("settle-all-cancel", Texts.text("dialog.cancel"), dialog::requestClose));
    // What was sent is answered before the dialog goes.
    dialog.setMayClose(() -> !sending.get());
  }

  void show(Desk desk) {
    session
        .sight()
        .when(Shown.of(dialog))
        .subscribe(
            sight -> {
              if (!sending.get()) {
                look(sight);
              }
            });
    desk.show(dialog);
  }

  private void look(Sight sight) {
    reading.run(
        progress -> Payment.all(sight, progress),
        found -> {
          payments.set(found);
          table.setRows(found);
          say(effect(found), Tone.NEUTRAL);
        });
  }

  private String effect(List<Payment> found) {
    if (found.isEmpty()) {
      return Texts.now("settle-all.empty");
    }
    CurrencySums left = new CurrencySums();
    found.forEach(payment -> left.add(payment.left()));
    String paid = Texts.now("settle-all.effect", found.size(), paid(found).text(currency()));
    long lacking = found.stream().filter(payment -> payment.left().isPositive()).count();
    return lacking == 0
        ? paid
        : Texts.now("settle-all.effect.left", paid, lacking, left.text(currency()));
  }

  private void settle() {
    List<Payment> confirmed = payments.get();
    sending.set(true);
    say(Texts.now("settle-all.sending"), Tone.NEUTRAL);
    Job job =
        session
            .background()
            .run(
                Texts.now("settle-all.title"),
                progress ->
                    session.submit(
                        Batch.together(confirmed.stream().map(Payment::command).toList())),
                outcomes -> answered(confirmed, outcomes));
    job.state()
        .subscribe(
            state -> {
              if (state == Job.State.FAILED) {
                sending.set(false);
                say(Texts.now("form.not.saved"), Tone.DANGER);
              }
            });
  }

  private void answered(List<Payment> confirmed, List<Outcome> outcomes) {
    sending.set(false);
    switch (Reply.of(outcomes)) {
      case Reply.Accepted _ -> {
        dialog.close();
        session.tell(
            Done.of(
                Texts.now("settle-all.done", confirmed.size(), paid(confirmed).text(currency()))));
      }
      case Reply.Later later -> {
        dialog.close();
        session.tell(later.told(session));
      }
      case Reply.Refused(var refusal) -> {
        look(session.sight().get());
        say(Texts.now("settle-all.refused", Texts.refusal(refusal)), Tone.DANGER);
      }
    }
  }

  private List<Total> totals(List<Payment> rows) {
    CurrencySums left = new CurrencySums();
    rows.forEach(payment -> left.add(payment.left()));
    return List.of(
        new Total(Texts.now("settle-all.column.paid"), paid(rows).text(currency())),
        new Total(Texts.now("settle-all.column.left"), left.text(currency())));
  }

  private static CurrencySums paid(List<Payment> payments) {
    CurrencySums sums = new CurrencySums();
    payments.forEach(payment -> sums.add(payment.paid()));
    return sums;
  }

  private Currency currency() {
    return session.enterprise().setup().currency();
  }

  private void say(String text, Tone how) {
    sentence.set(text);
    tone.set(how);
  }

  private static List<Column<Payment>> columns() {
    return List.of(
        Column.<Payment>text(
                "account", Texts.text("month.column.account"), row -> row.account().name())
            .withWidth(200),
        Column.amount("owed", Texts.text("month.short.owed"), Payment::owed),
        Column.amount(
            "transferred-in", Texts.text("settle-all.column.in"), Payment::fromTransferredIn),
        Column.amount("own-cash", Texts.text("settle-all.column.own"), Payment::fromOwnCash),
        Column.amount("left", Texts.text("settle-all.column.left"), Payment::left),
        Column.<Payment>text(
                "currency",
                Texts.text("months.column.currency"),
                row -> row.account().currency().code())
            .withWidth(64));
  }
}
