package org.bursar.console.kit;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** An item of a {@link PickList}: whether it is chosen, what it is called, what else is known. */
final class PickCell<T> extends ListCell<T> {

  private final PickList<T, ?> owner;
  private final CheckBox box = new CheckBox();
  private final Label name = new Label();
  private final Label detail = new Label();
  private final HBox line;

  PickCell(PickList<T, ?> owner) {
    this.owner = owner;
    // The list has the focus; a click anywhere on the line chooses.
    box.setFocusTraversable(false);
    box.setMouseTransparent(true);
    box.accessibleTextProperty().bind(name.textProperty());
    name.setMinWidth(40);
    detail.getStyleClass().add("secondary");
    detail.setMinWidth(Region.USE_PREF_SIZE);
    line = new HBox(8, box, name, Space.grow(), detail);
    line.setAlignment(Pos.CENTER_LEFT);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    setOnMouseClicked(
        event -> {
          T item = getItem();
          if (item != null && event.getButton() == MouseButton.PRIMARY) {
            owner.toggle(item);
          }
        });
  }

  @Override
  protected void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    boolean chosen = owner.isChosen(item);
    box.setSelected(chosen);
    name.setText(owner.nameOf(item));
    detail.setText(owner.detailOf(item));
    setAccessibleText(
        name.getText()
            + ", "
            + detail.getText()
            + ", "
            + Texts.now(chosen ? "kit.pick.chosen" : "kit.pick.not"));
    setGraphic(line);
  }
}
