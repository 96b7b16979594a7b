package org.bursar.console.kit;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Parts of a page of which one is seen at a time; a row of radio buttons says which. */
public final class Parts extends VBox {

  /**
   * One of the parts.
   *
   * @param id of its radio button, and by which it is chosen
   */
  public record Part(String id, ObservableValue<String> title, Region content) {}

  private final ToggleGroup group = new ToggleGroup();
  private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper();

  /** These parts, of which the first is seen. */
  public Parts(Part... parts) {
    super(12);
    HBox row = new HBox(24);
    getChildren().add(row);
    for (Part part : parts) {
      RadioButton button = new RadioButton();
      button.setId(part.id());
      button.textProperty().bind(part.title());
      button.setToggleGroup(group);
      button.selectedProperty().subscribe(now -> show(part, now));
      row.getChildren().add(button);
    }
    choose(parts[0].id());
  }

  /** The id of the part that is seen. */
  public ReadOnlyStringProperty chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** Shows the part of this id; one that there is not changes nothing. */
  public void choose(String id) {
    for (var toggle : group.getToggles()) {
      if (toggle instanceof RadioButton button && button.getId().equals(id)) {
        button.setSelected(true);
      }
    }
  }

  /** Puts the cursor on the button of the part that is seen. */
  public void focusChosen() {
    if (group.getSelectedToggle() instanceof RadioButton button) {
      button.requestFocus();
    }
  }

  private void show(Part part, boolean isChosen) {
    if (isChosen) {
      VBox.setVgrow(part.content(), Priority.ALWAYS);
      getChildren().setAll(List.of(getChildren().getFirst(), part.content()));
      chosen.set(part.id());
    }
  }
}
