package org.bursar.console;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.bursar.books.journal.UndoSteps;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Icons;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.Space;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Done;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.enterprise.Undo;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What was just done, and what answers it: a reclaim, a reversal. It stays until it is read. */
final class DoneBar extends HBox {

  private final Session session;
  private long shown;

  /** What is heard for the link of the last thing done: of the one before nobody asks any more. */
  private Subscription undoable = () -> {};

  DoneBar(Session session) {
    super(8);
    this.session = session;
    shown = session.enterprise().entry();
    setId("done");
    getStyleClass().add("done-bar");
    setAccessibleRole(AccessibleRole.TEXT);
    setVisible(false);
    setManaged(false);
    session.done().when(Shown.of(this)).subscribe(this::show);
  }

  /** Undoes what this says was done, once the books know of a step that was not there before. */
  private Link undo(Session session) {
    long known = shown;
    ObservableValue<Boolean> isNew =
        session
            .history()
            .steps()
            .map(steps -> isUndoable(steps.lastDone(), known))
            .when(Shown.of(this));
    Link link =
        new Link(
            "done-undo",
            Texts.text("action.undo"),
            () -> {
              UndoSteps.Step last = session.history().steps().get().lastDone();
              session.done().set(null);
              if (last != null) {
                session.ask(Ask.Undo.of(last, false));
              }
            });
    undoable.unsubscribe();
    undoable =
        isNew.subscribe(
            now -> {
              link.setVisible(now);
              link.setManaged(now);
              shown = Math.max(shown, last());
            });
    return link;
  }

  private static boolean isUndoable(UndoSteps.@Nullable Step step, long known) {
    return step != null && step.last() > known && Undo.never(step.command()) == null;
  }

  private long last() {
    UndoSteps.Step last = session.history().steps().get().lastDone();
    return last == null ? 0 : last.last();
  }

  private void show(@Nullable Done done) {
    setVisible(done != null);
    setManaged(done != null);
    getChildren().clear();
    accessibleTextProperty().unbind();
    if (done == null) {
      return;
    }
    Label sentence = Labels.plain(Texts.made(() -> Texts.said(done.sentence())));
    accessibleTextProperty().bind(sentence.textProperty());
    sentence.setWrapText(true);
    Ask answer = done.answer();
    // What waits is not done.
    Feather mark = answer instanceof Ask.Go ? Feather.CLOCK : Feather.CHECK;
    getChildren().addAll(Icons.of(mark), sentence, Space.grow());
    String act = done.act();
    if (answer != null && act != null) {
      getChildren()
          .add(
              new Link(
                  "done-answer",
                  Texts.made(() -> Texts.said(act)),
                  () -> {
                    session.done().set(null);
                    session.ask(answer);
                  }));
    }
    if (answer == null) {
      getChildren().add(undo(session));
    }
    getChildren()
        .add(
            Buttons.icon(
                "done-close", Feather.X, Texts.text("kit.close"), () -> session.done().set(null)));
  }
}
