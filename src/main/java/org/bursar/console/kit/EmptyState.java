package org.bursar.console.kit;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What stands where nothing is yet: a sentence that says what belongs there, and its button. */
public final class EmptyState extends VBox {
  /** An empty place with the buttons that fill it, if there are any. */
  public EmptyState(Feather icon, ObservableValue<String> sentence, Node... buttons) {
    getStyleClass().add("empty-state");
    Label label = new Label();
    label.getStyleClass().add("sentence-plain");
    label.setWrapText(true);
    label.setMaxWidth(420);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setAlignment(Pos.CENTER);
    label.textProperty().bind(sentence);
    getChildren().addAll(Icons.of(icon), label);
    if (buttons.length > 0) {
      HBox row = new HBox(8, buttons);
      row.setAlignment(Pos.CENTER);
      getChildren().add(row);
    }
  }
}
