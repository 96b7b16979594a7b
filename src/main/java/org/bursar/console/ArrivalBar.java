package org.bursar.console;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.bursar.console.kit.Icons;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.SyncWords;
import org.bursar.sync.SyncState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Beneath every page while the journal is on its way: what is whole already, and what is not. */
final class ArrivalBar extends HBox {

  /** Not there once all is. */
  ArrivalBar(Session session) {
    super(8);
    setId("arrival");
    getStyleClass().add("done-bar");
    setAccessibleRole(AccessibleRole.TEXT);
    ObservableValue<@Nullable SyncState> sync = session.sync().when(Shown.of(this));
    ObservableValue<String> words =
        Texts.made(
            () -> {
              SyncState state = sync.getValue();
              return state == null ? "" : SyncWords.arriving(state);
            },
            sync);
    accessibleTextProperty().bind(words);
    Label sentence = new Label();
    sentence.textProperty().bind(words);
    sentence.setWrapText(true);
    getChildren().addAll(Icons.of(Feather.DOWNLOAD, Tone.ACCENT), sentence);
    visibleProperty().bind(words.map(said -> !said.isEmpty()));
    managedProperty().bind(visibleProperty());
  }
}
