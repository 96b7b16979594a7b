package org.bursar.console.requests;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Card;
import org.bursar.console.kit.Facts;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.RemarkField;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Deed;
import org.bursar.console.session.DeedWords;
import org.bursar.console.session.Done;
import org.bursar.console.session.Place;
import org.bursar.console.session.Remarks;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.console.session.Together;
import org.bursar.enterprise.access.Asked;
import org.bursar.vocabulary.AccessCommand;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RequestId;
import org.jspecify.annotations.Nullable;

/** One request: its commands, what they would do now, and what one may answer. */
final class RequestPane extends VBox {

  /** So many commands are listed; of more the first ones, and how many there are. */
  private static final int MOST = 8;

  private final Session session;
  private final Latest looking;
  private final Together together;
  private final Remarks remarks;
  private final RemarkField note;
  private final VBox asked = new VBox(4);
  private final VBox effect = new VBox(4);
  private final SimpleStringProperty problem = new SimpleStringProperty("");
  private final Button approve;
  private final Button reject;
  private final Button withdraw;
  private @Nullable RequestRow row;
  private long seen;

  RequestPane(Session session) {
    this.session = session;
    looking = session.background().latest("request");
    together = new Together(session);
    remarks = new Remarks(session.layout());
    note = new RemarkField("request-note", remarks::recent);
    approve =
        Buttons.filled(
            "request-approve",
            Texts.text("requests.approve"),
            () -> answer("approved", AccessCommand.ApproveRequest::new));
    reject =
        Buttons.destroying(
            "request-reject",
            Texts.text("requests.reject"),
            () -> answer("rejected", AccessCommand.RejectRequest::new));
    withdraw =
        Buttons.outlined(
            "request-withdraw",
            Texts.text("requests.withdraw"),
            () -> answer("withdrawn", AccessCommand.WithdrawRequest::new));
    Label wrong = Labels.plain(problem);
    wrong.getStyleClass().add("problem");
    wrong.setWrapText(true);
    wrong.visibleProperty().bind(problem.isNotEmpty());
    wrong.managedProperty().bind(wrong.visibleProperty());
    Card commands = new Card(Texts.text("requests.asked"), asked);
    Card will = new Card(Texts.text("requests.effect"), effect);
    HBox.setHgrow(commands, Priority.ALWAYS);
    HBox.setHgrow(will, Priority.ALWAYS);
    commands.setPrefWidth(400);
    will.setPrefWidth(400);
    HBox cards = new HBox(16, commands, will);
    HBox acts = new HBox(8, note, withdraw, reject, approve);
    HBox.setHgrow(note, Priority.ALWAYS);
    acts.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    setSpacing(12);
    getChildren()
        .addAll(cards, wrong, Labels.field(Texts.text("requests.note"), note.field()), acts);
    show(List.of());
  }

  /** Shows the one that is selected; nothing if it is not one. */
  void show(List<RequestRow> selected) {
    RequestRow now = selected.size() == 1 ? selected.getFirst() : null;
    if (now == null || row == null || !now.request().id().equals(row.request().id())) {
      problem.set("");
      note.field().clear();
    }
    row = now;
    setVisible(now != null);
    setManaged(now != null);
    if (now == null) {
      return;
    }
    asked.getChildren().setAll(commands(now));
    judge(now);
    if (now.isOpen()) {
      Sight sight = session.sight().get();
      looking.run(
          progress -> RequestEffect.of(now.request(), sight, session.books().records()),
          this::tell);
    } else {
      effect
          .getChildren()
          .setAll(
              Labels.wrapped(Texts.text("requests.over." + now.state())),
              entry(now.request().mark().entry()));
    }
  }

  private Link entry(long number) {
    return new Link(
        "request-entry",
        Texts.text("requests.entry", number),
        () -> session.navigator().go(new Place.Entry(number)));
  }

  private List<Node> commands(RequestRow now) {
    DeedWords words = new DeedWords(now.sight().enterprise());
    List<Node> lines = new java.util.ArrayList<>();
    for (Asked each : now.request().asked().take(MOST)) {
      lines.add(Labels.wrapped(Texts.made(() -> words.of(each.command()))));
      String why = each.command() instanceof Command.Remarked r ? r.remark() : each.note();
      if (why != null && !why.isBlank()) {
        lines.add(Labels.secondary(Texts.fixed(why)));
      }
    }
    int more = now.request().asked().size() - MOST;
    if (more > 0) {
      lines.add(Labels.secondary(Texts.text("requests.more", more)));
    }
    return lines;
  }

  /** What one may answer, the rules say; of an approval they say why not, beneath the request. */
  private void judge(RequestRow now) {
    RequestId id = now.request().id();
    Sight sight = session.sight().get();
    boolean can = now.isOpen() && sight.isChangeable();
    Refusal against = sight.refusal(new AccessCommand.ApproveRequest(id));
    show(approve, now.isOpen());
    show(reject, now.isOpen());
    approve.setDisable(!can || against != null);
    reject.setDisable(!can || sight.refusal(new AccessCommand.RejectRequest(id)) != null);
    show(withdraw, can && sight.refusal(new AccessCommand.WithdrawRequest(id)) == null);
    note.setDisable(!can);
    if (can && against != null) {
      problem.set(Texts.refusal(against));
    }
  }

  private void tell(RequestEffect found) {
    seen = found.entry();
    effect.getChildren().clear();
    Refusal against = found.refusal();
    if (against != null) {
      effect
          .getChildren()
          .add(
              Labels.sentence(
                  Texts.made(() -> Texts.now("requests.refused.now", Texts.refusal(against))),
                  Tone.DANGER));
      return;
    }
    Facts facts = new Facts();
    for (RequestEffect.Line line : found.accounts()) {
      facts.with(
          Texts.fixed(line.account().name()),
          Texts.formats().amount(line.before()) + " → " + Texts.formats().money(line.after()));
    }
    effect.getChildren().add(facts);
    if (found.gains() + found.loses() > 0) {
      effect
          .getChildren()
          .add(Labels.wrapped(Texts.text("requests.coverage", found.gains(), found.loses())));
    }
    if (found.accounts().isEmpty() && found.gains() + found.loses() == 0) {
      effect.getChildren().add(Labels.wrapped(Texts.text("requests.effect.other")));
    }
  }

  private void answer(String how, Function<RequestId, Command> command) {
    RequestRow answered = row;
    if (answered == null) {
      return;
    }
    problem.set("");
    String why = note.getText();
    together.send(
        Deed.of(List.of(command.apply(answered.request().id()))),
        why,
        seen,
        entry -> {
          if (!why.isBlank()) {
            remarks.keep(why.strip());
          }
          session.tell(Done.of(Texts.now("requests." + how, answered.what())));
        },
        later -> session.tell(later.told(session)),
        refusal -> problem.set(Texts.refusal(refusal)),
        () -> problem.set(Texts.now("form.not.saved")));
  }

  private static void show(Button button, boolean isShown) {
    button.setVisible(isShown);
    button.setManaged(isShown);
  }
}
