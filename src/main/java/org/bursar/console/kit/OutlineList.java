package org.bursar.console.kit;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListView;

/** A list that tells a screen reader that it is a tree: what a tree is asked, a list answers. */
final class OutlineList<T> extends ListView<OutlineRow<T>> {
  OutlineList() {
    setAccessibleRole(AccessibleRole.TREE_VIEW);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case ROW_COUNT -> getItems().size();
      case ROW_AT_INDEX ->
          super.queryAccessibleAttribute(AccessibleAttribute.ITEM_AT_INDEX, parameters);
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
