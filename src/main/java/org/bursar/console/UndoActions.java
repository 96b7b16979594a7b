package org.bursar.console;

import java.util.Set;
import javafx.beans.value.ObservableValue;
import org.bursar.books.journal.UndoSteps;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Action;
import org.bursar.console.session.Ask;
import org.bursar.console.session.DeedWords;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Undoing the last step and doing it again, each called by what it takes back. */
final class UndoActions {

  static final Set<String> IDS = Set.of("undo", "redo");

  private final Session session;

  UndoActions(Session session) {
    this.session = session;
  }

  Action undo() {
    return new Action(
        "undo",
        named("action.undo", session.history().steps().map(UndoSteps::lastDone)),
        Feather.ROTATE_CCW,
        Keys.of("Shortcut+Z"),
        can(session.history().steps().map(UndoSteps::lastDone)),
        () -> ask(session.history().steps().get().lastDone(), false));
  }

  Action redo() {
    return new Action(
        "redo",
        named("action.redo", session.history().steps().map(UndoSteps::lastUndone)),
        Feather.ROTATE_CW,
        Keys.of("Shortcut+Y"),
        can(session.history().steps().map(UndoSteps::lastUndone)),
        () -> ask(session.history().steps().get().lastUndone(), true));
  }

  private void ask(UndoSteps.@Nullable Step step, boolean again) {
    if (step != null) {
      session.ask(Ask.Undo.of(step, again));
    }
  }

  private ObservableValue<String> named(
      String key, ObservableValue<UndoSteps.@Nullable Step> step) {
    return Texts.made(
        () -> {
          UndoSteps.Step now = step.getValue();
          return now == null
              ? Texts.now(key)
              : Texts.now(
                  key + ".of",
                  new DeedWords(session.history().namesElse(session.enterprise()))
                      .of(now.command(), now.count()));
        },
        step,
        // Things may be called otherwise since.
        session.sight());
  }

  private ObservableValue<Boolean> can(ObservableValue<UndoSteps.@Nullable Step> step) {
    ObservableValue<Boolean> isThere = step.map(now -> true).orElse(false);
    return isThere.flatMap(
        there -> session.sight().map(Sight::isChangeable).map(may -> may && there));
  }
}
