package org.bursar.console.bills;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.bursar.books.Batch;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Icons;
import org.bursar.console.kit.Job;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Desk;
import org.bursar.console.session.JobDialog;
import org.bursar.console.session.Message;
import org.bursar.console.session.Place;
import org.bursar.console.session.Reply;
import org.bursar.console.session.Sayings;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.console.session.Wishes;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The dialog that shows what a bill would do, and does it. Nothing is written before. */
final class BillForm {

  private final Desk desk;
  private final @Nullable Session session;
  private final DialogBox dialog = new DialogBox("bill", Texts.text("bills.title"), 820);
  private final VBox preview = new VBox(12);
  private final Sayings sayings;
  private final Latest planning;
  private final Button act;
  private BillDraft draft;
  private BillDraft.@Nullable Planned planned;

  BillForm(Desk desk, @Nullable Session session, BillDraft draft) {
    this.desk = desk;
    this.session = session;
    this.draft = draft;
    this.planning = desk.background().latest("bill");
    Label name = Labels.plain(Texts.made(() -> BillWords.files(draft.bill())));
    name.getStyleClass().add("strong");
    HBox files =
        new HBox(
            8,
            Icons.of(Feather.FILE_TEXT),
            name,
            Labels.secondary(Texts.made(() -> BillWords.about(draft.bill()))));
    files.setAlignment(Pos.CENTER_LEFT);
    dialog.content().addAll(files, preview, new BillChoices(draft, this::change));
    sayings = new Sayings(dialog, session);
    dialog.setRemark(Texts.text("bills.again"));
    act = Buttons.filled("bill-import", actText(), this::act);
    dialog.setButtons(
        act, Buttons.outlined("bill-cancel", Texts.text("dialog.cancel"), dialog::requestClose));
    plan();
  }

  void show() {
    desk.show(dialog);
  }

  private void change(BillDraft changed) {
    draft = changed;
    plan();
  }

  private javafx.beans.value.ObservableValue<String> actText() {
    long leftOut = draft.bill().faults().count();
    return leftOut == 0
        ? Texts.text(session == null ? "bills.import.new" : "bills.import")
        : Texts.text("bills.import.without", leftOut);
  }

  private void plan() {
    BillDraft now = draft;
    Sight sight = session == null ? null : session.sight().get();
    act.setDisable(true);
    planning.run(
        progress -> sight == null ? now.intoNothing(desk.clock().instant()) : now.into(sight),
        this::planned);
  }

  private void planned(BillDraft.Planned now) {
    planned = now;
    preview.getChildren().setAll(BillPreview.of(now.plan()));
    Refusal refusal = now.refusal();
    if (refusal != null && now.plan().plan().refusal() == null) {
      sayings.say(refusal);
    } else {
      boolean refused = refusal != null || now.plan().plan().refusal() != null;
      sayings.say(BillWords.sentence(now), refused ? Tone.DANGER : Tone.NEUTRAL);
    }
    act.setDisable(!now.isReady());
  }

  private void act() {
    BillDraft.Planned now = planned;
    if (now == null || !now.isReady()) {
      return;
    }
    if (session == null) {
      Optional<Path> file = desk.chooseNew(suggested());
      if (file.isPresent()) {
        dialog.close();
        desk.create(file.get(), Wishes.of(now.plan().plan().commands()), new Place.Setup());
      }
    } else {
      dialog.close();
      write(session, now);
    }
  }

  private String suggested() {
    String first = draft.bill().files().getFirst().name();
    int dot = first.indexOf('.');
    return (dot < 1 ? first : first.substring(0, dot)) + ".books";
  }

  private void write(Session open, BillDraft.Planned now) {
    Job job =
        desk.background()
            .run(
                Texts.now("bills.importing"),
                progress -> open.submit(Batch.together(Wishes.of(now.plan().plan().commands()))),
                outcomes -> tell(open, outcomes));
    JobDialog.show(desk, "bill-writing", Texts.text("bills.title"), job);
  }

  private void tell(Session open, List<Outcome> outcomes) {
    switch (Reply.of(outcomes)) {
      case Reply.Accepted _ -> open.navigator().go(new Place.Months());
      case Reply.Later later -> open.tell(later.told(open));
      case Reply.Refused(var refusal) ->
          desk.show(
              Message.of(
                  "bill-refused",
                  Texts.text("desk.refused.title"),
                  Texts.made(() -> Texts.refusal(refusal)),
                  ""));
    }
  }
}
