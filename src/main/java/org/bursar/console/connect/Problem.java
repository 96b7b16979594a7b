package org.bursar.console.connect;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;

/** What is wrong with something on a page; it takes no room while nothing is. */
final class Problem extends Label {

  private final SimpleStringProperty said = new SimpleStringProperty("");

  /** Of what has this id. */
  Problem(String id) {
    setId(id + "-problem");
    getStyleClass().add("problem");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    textProperty().bind(said);
    visibleProperty().bind(said.isNotEmpty());
    managedProperty().bind(visibleProperty());
  }

  /** What is said; empty if nothing is wrong. */
  StringProperty said() {
    return said;
  }
}
