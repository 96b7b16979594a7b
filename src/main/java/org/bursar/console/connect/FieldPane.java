package org.bursar.console.connect;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Labels;

/** A field with what it is, what is to be known of it, and what is wrong with what is in it. */
final class FieldPane extends VBox {

  private final Control field;
  private final Problem problem;

  FieldPane(ObservableValue<String> what, Control field, Node... beneath) {
    super(4);
    this.field = field;
    problem = new Problem(field.getId());
    // Who does not see it hears it with the field.
    field.accessibleHelpProperty().bind(problem.said());
    getChildren().addAll(Labels.field(what, field), field);
    getChildren().addAll(beneath);
    getChildren().add(problem);
  }

  /** Says what is wrong; nothing if nothing is. */
  void say(String text) {
    problem.said().set(text);
  }

  /** The same, and leads to the field. */
  void lead(String text) {
    say(text);
    field.requestFocus();
  }
}
