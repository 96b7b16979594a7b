package org.bursar.console.kit;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** One row on the screen: indent, chevron, content. To a screen reader it is an item of a tree. */
final class OutlineCell<T> extends ListCell<OutlineRow<T>> {
  private static final int INDENT = 16;
  private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");
  private static final PseudoClass BRANCH = PseudoClass.getPseudoClass("branch");

  private final Outline<T> outline;
  private final RowView<T> view;
  private final StackPane chevron = new StackPane();
  private final Region arrow = new Region();
  private final HBox line;

  OutlineCell(Outline<T> outline, RowView<T> view) {
    this.outline = outline;
    this.view = view;
    arrow.getStyleClass().add("arrow");
    chevron.getStyleClass().add("chevron");
    chevron.getChildren().add(arrow);
    chevron.setOnMousePressed(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
            outline.toggle(getItem());
            event.consume();
          }
        });
    HBox.setHgrow(view.node(), Priority.ALWAYS);
    line = new HBox(chevron, view.node());
    line.setAlignment(Pos.CENTER_LEFT);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(line);
    line.setVisible(false);
    setAccessibleRole(AccessibleRole.TREE_ITEM);
    // As wide as the list, never wider: the content gives way, not the amounts.
    setPrefWidth(0);
  }

  /** What stands in it, without its indent: how it looks under the mouse. */
  javafx.scene.Node look() {
    return view.node();
  }

  @Override
  protected void updateItem(OutlineRow<T> row, boolean empty) {
    super.updateItem(row, empty);
    // Hidden, not taken away: giving a line back to its cell would style all of it again.
    line.setVisible(row != null && !empty);
    if (empty || row == null) {
      setAccessibleText(null);
      return;
    }
    pseudoClassStateChanged(HIT, row.hit());
    pseudoClassStateChanged(BRANCH, row.branch());
    arrow.setVisible(row.branch());
    arrow.setRotate(row.expanded() ? 90 : 0);
    line.setPadding(new Insets(0, 0, 0, 8 + INDENT * row.depth()));
    view.show(row);
    setAccessibleText(view.spoken(row));
    notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    OutlineRow<T> row = getItem();
    return switch (attribute) {
      case EXPANDED -> row != null && row.expanded();
      case LEAF -> row == null || !row.branch();
      case DISCLOSURE_LEVEL -> row == null ? 0 : row.depth();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    OutlineRow<T> row = getItem();
    switch (action) {
      case EXPAND, COLLAPSE -> {
        if (row != null
            && row.branch()
            && row.expanded() == (action == AccessibleAction.COLLAPSE)) {
          outline.toggle(row);
        }
      }
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
