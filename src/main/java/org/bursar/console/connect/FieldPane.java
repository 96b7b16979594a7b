package org.bursar.console.connect;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Labels;

/** A field with what it is, what is to be known of it, and what is wrong with what is in it. */
final class FieldPane extends VBox {

  private final Control field;
  private final SimpleStringProperty problem = new SimpleStringProperty("");

  FieldPane(ObservableValue<String> what, Control field, Node... beneath) {
    super(4);
    this.field = field;
    Label wrong = Labels.plain(problem);
    wrong.setId(field.getId() + "-problem");
    wrong.getStyleClass().add("problem");
    wrong.setWrapText(true);
    wrong.setMinHeight(USE_PREF_SIZE);
    wrong.visibleProperty().bind(problem.isNotEmpty());
    wrong.managedProperty().bind(wrong.visibleProperty());
    // Who does not see it hears it with the field.
    field.accessibleHelpProperty().bind(problem);
    getChildren().addAll(Labels.field(what, field), field);
    getChildren().addAll(beneath);
    getChildren().add(wrong);
  }

  /** Says what is wrong; nothing if nothing is. */
  void say(String text) {
    problem.set(text);
  }

  /** The same, and leads to the field. */
  void lead(String text) {
    say(text);
    field.requestFocus();
  }
}
