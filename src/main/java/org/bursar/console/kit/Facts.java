package org.bursar.console.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Facts below each other: what each is, and what it says, figures aligned at the right. */
public final class Facts extends GridPane {

  /** No facts yet. */
  public Facts() {
    super(12, 4);
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    ColumnConstraints value = new ColumnConstraints();
    value.setHalignment(javafx.geometry.HPos.RIGHT);
    value.setMinWidth(Region.USE_PREF_SIZE);
    getColumnConstraints().addAll(name, value);
  }

  /** Puts a fact beneath those that are there. */
  public Facts with(ObservableValue<String> what, String value) {
    Label label = Labels.plain(Texts.fixed(value));
    label.setMinWidth(Region.USE_PREF_SIZE);
    return with(what, label);
  }

  /** The same, whose value is more than a text. */
  public Facts with(ObservableValue<String> what, Node value) {
    Label name = Labels.secondary(what);
    name.setMinWidth(Region.USE_PREF_SIZE);
    addRow(getRowCount(), name, value);
    return this;
  }
}
