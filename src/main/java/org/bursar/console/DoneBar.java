package org.bursar.console;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Icons;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.Space;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Done;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What was just done, and what answers it: a reclaim, a reversal. It stays until it is read. */
final class DoneBar extends HBox {

  private final Session session;

  DoneBar(Session session) {
    super(8);
    this.session = session;
    setId("done");
    getStyleClass().add("done-bar");
    setAccessibleRole(AccessibleRole.TEXT);
    setVisible(false);
    setManaged(false);
    session.done().when(Shown.of(this)).subscribe(this::show);
  }

  private void show(@Nullable Done done) {
    setVisible(done != null);
    setManaged(done != null);
    getChildren().clear();
    if (done == null) {
      return;
    }
    setAccessibleText(done.sentence());
    Label sentence = new Label(done.sentence());
    sentence.setWrapText(true);
    getChildren().addAll(Icons.of(Feather.CHECK), sentence, Space.grow());
    Ask answer = done.answer();
    if (answer != null && done.act() != null) {
      getChildren()
          .add(
              new Link(
                  "done-answer",
                  Texts.fixed(done.act()),
                  () -> {
                    session.done().set(null);
                    session.ask(answer);
                  }));
    }
    getChildren()
        .add(
            Buttons.icon(
                "done-close", Feather.X, Texts.text("kit.close"), () -> session.done().set(null)));
  }
}
