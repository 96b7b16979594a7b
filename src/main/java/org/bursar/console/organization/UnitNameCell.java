package org.bursar.console.organization;

import javafx.scene.control.TreeCell;
import org.bursar.enterprise.organization.Unit;
import org.jspecify.annotations.Nullable;

/** A unit in a tree of which one is chosen. */
final class UnitNameCell extends TreeCell<Unit> {

  @Override
  protected void updateItem(@Nullable Unit unit, boolean empty) {
    super.updateItem(unit, empty);
    setText(empty || unit == null ? null : unit.name());
  }
}
