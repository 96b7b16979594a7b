package org.bursar.console.sharing;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import org.bursar.console.kit.Space;
import org.bursar.console.kit.Texts;
import org.bursar.enterprise.organization.Unit;
import org.jspecify.annotations.Nullable;

/** A unit that can be chosen, and the switch that includes what is below it. */
final class UnitPickCell extends TreeCell<Unit> {

  private final UnitPick owner;
  private final CheckBox box = new CheckBox();
  private final CheckBox below = new CheckBox();
  private final Label name = new Label();
  private final HBox line;

  UnitPickCell(UnitPick owner) {
    this.owner = owner;
    // The tree has the focus: Space and Shift+Space do what a click does.
    box.setFocusTraversable(false);
    below.setFocusTraversable(false);
    below.setMinWidth(USE_PREF_SIZE);
    box.accessibleTextProperty().bind(name.textProperty());
    below.textProperty().bind(Texts.text("sharing.units.below"));
    box.setOnAction(event -> owner.toggle(getItem().id()));
    below.setOnAction(event -> owner.toggleBelow(getItem().id()));
    name.setMinWidth(40);
    name.setOnMouseClicked(event -> owner.toggle(getItem().id()));
    line = new HBox(8, box, name, Space.grow(), below);
    line.setAlignment(Pos.CENTER_LEFT);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Unit unit, boolean empty) {
    super.updateItem(unit, empty);
    if (empty || unit == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Boolean includes = owner.below(unit.id());
    boolean chosen = includes != null;
    name.setText(unit.name());
    box.setSelected(chosen);
    below.setVisible(chosen);
    below.setSelected(Boolean.TRUE.equals(includes));
    String state =
        includes == null
            ? "kit.pick.not"
            : includes ? "sharing.units.chosen.below" : "sharing.units.chosen.alone";
    setAccessibleText(unit.name() + ", " + Texts.now(state));
    setGraphic(line);
  }
}
