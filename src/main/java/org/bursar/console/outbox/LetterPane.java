package org.bursar.console.outbox;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.bursar.books.journal.Letter;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Card;
import org.bursar.console.kit.Job;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.DeedWords;
import org.bursar.console.session.Done;
import org.bursar.console.session.Place;
import org.bursar.console.session.Reply;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.Wishes;
import org.bursar.sync.Syncing;
import org.jspecify.annotations.Nullable;

/** One row in full: what was wished, why not, what others did meanwhile, and what to do now. */
final class LetterPane extends VBox {

  private final Session session;
  private final Latest reading;
  private final VBox said = new VBox(6);
  private final VBox meanwhile = new VBox(2);
  private final SimpleStringProperty problem = new SimpleStringProperty("");
  private final SimpleBooleanProperty sending = new SimpleBooleanProperty();
  private final Button again;
  private final Button edit;
  private final Button discard;
  private @Nullable LetterRow row;

  LetterPane(Session session) {
    this.session = session;
    reading = session.background().latest("meanwhile");
    again = Buttons.filled("outbox-again", Texts.text("outbox.again"), this::sendAgain);
    // Without the server nobody can say anything new to it.
    ObservableValue<Boolean> isAway =
        session
            .sync()
            .when(Shown.of(this))
            .map(state -> state == null || state.fault() != null)
            .orElse(true);
    again
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> sending.get() || isAway.getValue(), sending, isAway));
    edit = Buttons.outlined("outbox-edit", Texts.text("outbox.edit"), this::edit);
    discard = Buttons.destroying("outbox-discard", Texts.text("outbox.discard"), this::discard);
    Label wrong = Labels.plain(problem);
    wrong.getStyleClass().add("problem");
    wrong.setWrapText(true);
    wrong.visibleProperty().bind(problem.isNotEmpty());
    wrong.managedProperty().bind(wrong.visibleProperty());
    FlowPane acts = new FlowPane(8, 8, again, edit, discard);
    getChildren()
        .add(new Card(Texts.text("outbox.one"), new VBox(12, said, meanwhile, wrong, acts)));
    show(List.of());
  }

  /** Shows the one that is selected; nothing if it is not one. */
  void show(List<LetterRow> selected) {
    LetterRow now = selected.size() == 1 ? selected.getFirst() : null;
    boolean isSame = now != null && now.equals(row);
    boolean isOther =
        now == null || row == null || now.first().position() != row.first().position();
    row = now;
    setVisible(now != null);
    setManaged(now != null);
    if (now == null || isSame) {
      return;
    }
    if (isOther) {
      problem.set("");
    }
    boolean isRefused = now.state() == LetterRow.State.REFUSED;
    said.getChildren().setAll(Labels.sentence(Texts.made(() -> now.what(session)), Tone.NEUTRAL));
    said.getChildren().add(Labels.wrapped(Texts.made(() -> isRefused ? now.why() : waits(now))));
    show(again, isRefused);
    show(edit, isRefused && EditAsk.of(now) != null);
    meanwhile.getChildren().clear();
    if (isRefused) {
      reading.run(progress -> Meanwhile.of(now, session.books().records()), this::tell);
    }
  }

  private static String waits(LetterRow now) {
    return Texts.now("outbox.waits." + now.state());
  }

  private void tell(List<Entry> entries) {
    meanwhile.getChildren().clear();
    if (row == null) {
      return;
    }
    meanwhile
        .getChildren()
        .add(
            Labels.secondary(
                Texts.text(entries.isEmpty() ? "outbox.meanwhile.none" : "outbox.meanwhile")));
    for (Entry entry : entries) {
      meanwhile
          .getChildren()
          .add(
              new Link(
                  "outbox-entry-" + entry.number(),
                  Texts.made(() -> words(entry)),
                  () -> session.navigator().go(new Place.Entry(entry.number()))));
    }
  }

  private String words(Entry entry) {
    String what =
        entry.command() instanceof Decoded.Received received
            ? new DeedWords(session.enterprise()).of(received.command())
            : "";
    return Texts.now(
        "outbox.meanwhile.entry",
        Texts.formats().moment(entry.at(), session.sight().get().zone()),
        entry.actor().name(),
        what);
  }

  /** The same once more, as another command: the server has an answer to the first one already. */
  private void sendAgain() {
    LetterRow sent = row;
    Syncing syncing = session.syncing();
    if (sent == null || syncing == null) {
      return;
    }
    sending.set(true);
    List<Decoded.Received> commands = new ArrayList<>();
    for (Decoded line :
        Wishes.of(sent.letters().stream().map(letter -> letter.command().command()).toList())) {
      if (line instanceof Decoded.Received received) {
        commands.add(received);
      }
    }
    Job job =
        session
            .background()
            .run(
                Texts.now("outbox.again"),
                progress -> Reply.of(syncing.books().again(sent.letters(), commands)),
                reply -> answered(sent, reply));
    job.state()
        .subscribe(
            state -> {
              if (state != Job.State.RUNNING) {
                sending.set(false);
              }
              if (state == Job.State.FAILED) {
                problem.set(Texts.now("form.not.saved"));
              }
            });
  }

  private void answered(LetterRow sent, Reply reply) {
    switch (reply) {
      case Reply.Accepted _ ->
          session.tell(Done.of(Texts.now("outbox.again.done", sent.what(session))));
      case Reply.Later later -> session.tell(later.told(session));
      case Reply.Refused(var refusal) ->
          problem.set(Texts.now("outbox.again.refused", Texts.refusal(refusal)));
    }
  }

  private void edit() {
    Ask ask = row == null ? null : EditAsk.of(row);
    if (ask != null) {
      session.ask(ask);
    }
  }

  private void discard() {
    LetterRow given = row;
    if (given != null) {
      session.ask(
          new Ask.Discard(
              given.what(session),
              given.state() == LetterRow.State.REFUSED,
              () -> {
                var unused =
                    session
                        .background()
                        .run(
                            Texts.now("outbox.discard"),
                            progress -> {
                              give(given.letters());
                              return true;
                            },
                            done -> {});
              }));
    }
  }

  private void give(List<Letter> letters) {
    Syncing syncing = session.syncing();
    if (syncing != null) {
      syncing.books().discard(letters);
    }
  }

  private static void show(Button button, boolean isShown) {
    button.setVisible(isShown);
    button.setManaged(isShown);
  }
}
