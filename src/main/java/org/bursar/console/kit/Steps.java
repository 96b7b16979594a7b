package org.bursar.console.kit;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** How far one is in a dialog of several pages: those before, the one that is seen, those left. */
public final class Steps extends HBox {

  private final List<ObservableValue<String>> names;
  private final IntegerProperty current = new SimpleIntegerProperty();

  /** Pages of these names, of which the first is seen. */
  public Steps(String id, List<ObservableValue<String>> names) {
    super(12);
    this.names = List.copyOf(names);
    setId(id);
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.PARENT);
    accessibleTextProperty().bind(Texts.made(this::spoken, current));
    for (int index = 0; index < names.size(); index++) {
      if (index > 0) {
        Region line = new Region();
        line.getStyleClass().add("step-line");
        getChildren().add(line);
      }
      getChildren().addAll(number(index), name(index));
    }
  }

  /** Which page is seen, from 0. */
  public IntegerProperty current() {
    return current;
  }

  private Label number(int index) {
    Label number = new Label();
    current.subscribe(
        now -> {
          boolean done = index < now.intValue();
          number.setText(done ? "✓" : Integer.toString(index + 1));
          number
              .getStyleClass()
              .setAll(
                  "label",
                  "step-number",
                  done ? "done" : index == now.intValue() ? "next" : "waiting");
        });
    return number;
  }

  private Label name(int index) {
    Label name = Labels.plain(names.get(index));
    current.subscribe(
        now ->
            name.getStyleClass().setAll("label", index == now.intValue() ? "strong" : "secondary"));
    return name;
  }

  private String spoken() {
    return Texts.now(
        "kit.steps", current.get() + 1, names.size(), names.get(current.get()).getValue());
  }
}
