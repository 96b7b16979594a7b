package org.bursar.console.bulk;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Message;
import org.bursar.console.session.PagedDialog;
import org.bursar.console.session.Session;
import org.bursar.exchange.bulk.BulkReading;
import org.bursar.exchange.bulk.BulkResult;
import org.bursar.exchange.bulk.BulkRow;
import org.bursar.exchange.bulk.BulkVerdict;
import org.bursar.vocabulary.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The same for many accounts: rows, the check page, what came of each. Back loses nothing, and
 * nothing is done before the button of the check page is pressed.
 */
public final class BulkDialog {

  private static final double PAGE = 520;

  private final Desk desk;
  private final Session session;
  private final PagedDialog pages;
  private final DialogBox dialog;
  private final RowsPage rows;
  private final MannerPane manner;
  private final Sending sending;
  private @Nullable CheckPage check;
  private boolean isDone;

  private BulkDialog(Desk desk, Session session, Ask.Many ask) {
    this.desk = desk;
    this.session = session;
    pages =
        new PagedDialog(
            session,
            "bulk",
            Texts.text("many.title"),
            PAGE,
            List.of(
                Texts.text("bulk.step.rows"),
                Texts.text("bulk.step.check"),
                Texts.text("bulk.step.result")));
    dialog = pages.box();
    rows = new RowsPage(desk, session, ask);
    manner = new MannerPane(session);
    sending = new Sending(session);
    dialog.askBeforeLosing(this::loses);
    dialog.setOnClosed(this::stopChecking);
  }

  /** Shows the dialog, with the accounts that were chosen, if any were. */
  public static void show(Desk desk, Session session, Ask.Many ask) {
    BulkDialog made = new BulkDialog(desk, session, ask);
    made.showRows();
    desk.show(made.dialog);
    made.rows.focusFirst();
  }

  private void showRows() {
    stopChecking();
    isDone = false;
    pages.say("", Tone.NEUTRAL);
    Button go = Buttons.filled("bulk-check", Texts.text("bulk.check"), this::showCheck);
    go.disableProperty()
        .bind(
            rows.reading()
                .map(read -> !(read instanceof BulkReading.Read now) || now.rows().isEmpty())
                .orElse(true));
    dialog.setRemark(Texts.text("bulk.keys"));
    dialog.setButtons(
        go, Buttons.outlined("bulk-cancel", Texts.text("dialog.cancel"), dialog::requestClose));
    pages.page(0, rows);
    rows.focusFirst();
  }

  private void showCheck() {
    stopChecking();
    isDone = false;
    manner.setRows(rows.kind(), rows.isChosen());
    CheckPage now = new CheckPage(session, rows, manner);
    check = now;
    CheckAct act = new CheckAct(now, manner, pages::say, pages::say);
    dialog.setRemark(Texts.text("form.keys"));
    dialog.setButtons(
        act.button(this::send),
        Buttons.outlined("bulk-back", Texts.text("bulk.back"), this::showRows));
    pages.page(1, now);
    now.focusTable();
  }

  private void send(BulkVerdict verdict) {
    dialog.setMayClose(() -> false);
    pages.say("", Tone.NEUTRAL);
    dialog.setButtons(null);
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.accessibleTextProperty().bind(Texts.text("bulk.sending", verdict.passing()));
    pages.page(
        1, new VBox(12, Labels.cardTitle(Texts.text("bulk.sending", verdict.passing())), bar));
    sending.send(
        verdict.commands(),
        manner.mode().get(),
        outcomes -> showResult(verdict, outcomes),
        this::notSaved);
  }

  private void notSaved() {
    dialog.askBeforeLosing(this::loses);
    showCheck();
    pages.say(Texts.now("form.not.saved"), Tone.DANGER);
  }

  private void showResult(BulkVerdict verdict, List<Outcome> outcomes) {
    dialog.askBeforeLosing(this::loses);
    isDone = true;
    manner.keepRemark();
    stopChecking();
    List<BulkResult> results = BulkResult.of(verdict, outcomes);
    ResultPage now = new ResultPage(session, verdict.kind(), results);
    List<BulkRow> refused = now.refused();
    pages.say(now.sentence(), refused.isEmpty() ? Tone.ACCENT : Tone.WARNING);
    Button export =
        Buttons.outlined(
            "bulk-export",
            Texts.text("bulk.export"),
            () -> ResultExport.show(desk, verdict.kind(), results));
    dialog.setRemark(Texts.fixed(""));
    if (refused.isEmpty()) {
      dialog.setButtons(
          Buttons.filled("bulk-done", Texts.text("dialog.close"), dialog::requestClose), export);
    } else {
      dialog.setButtons(
          Buttons.filled(
              "bulk-retry",
              Texts.text("bulk.retry", refused.size()),
              () -> rows.retry(refused, this::showCheck)),
          export,
          Message.close("bulk", dialog));
    }
    pages.page(2, now);
    now.focusTable();
  }

  private void stopChecking() {
    if (check != null) {
      check.stop();
      check = null;
    }
  }

  /** Whether closing would lose rows that were entered and not done. */
  private boolean loses() {
    return !isDone && rows.isTouched();
  }
}
