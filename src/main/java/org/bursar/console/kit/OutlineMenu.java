package org.bursar.console.kit;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The menu of a row: by a right click on it, or by Shift+F10 and the Menu key on the one in use.
 */
final class OutlineMenu<T> {
  /** Where it opens below a row, when no mouse says where. */
  private static final double INDENT = 48;

  private final ListView<OutlineRow<T>> list;
  private final ContextMenu menu = new ContextMenu();
  private Function<T, List<MenuItem>> items = item -> List.of();

  OutlineMenu(ListView<OutlineRow<T>> list) {
    this.list = list;
    menu.setId(list.getId() + "-menu");
    list.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void set(Function<T, List<MenuItem>> made) {
    items = made;
  }

  private void requested(ContextMenuEvent event) {
    event.consume();
    if (event.isKeyboardTrigger()) {
      showAtFocus();
    } else if (cellOf(event.getPickResult().getIntersectedNode()) instanceof OutlineCell<?> cell
        && fill(cell.getIndex())) {
      menu.show(list, event.getScreenX(), event.getScreenY());
    }
  }

  private void pressed(KeyEvent event) {
    boolean asks =
        event.getCode() == KeyCode.CONTEXT_MENU
            || (event.getCode() == KeyCode.F10 && event.isShiftDown());
    if (asks) {
      showAtFocus();
      event.consume();
    }
  }

  private void showAtFocus() {
    int index = list.getFocusModel().getFocusedIndex();
    // Some systems tell of the keys and of what they ask for.
    if (menu.isShowing() || !fill(index)) {
      return;
    }
    list.scrollTo(index);
    list.layout();
    Node cell = cellAt(index);
    if (cell != null) {
      menu.show(cell, Side.BOTTOM, INDENT, 0);
    }
  }

  private boolean fill(int index) {
    menu.hide();
    if (index < 0 || index >= list.getItems().size()) {
      return false;
    }
    menu.getItems().setAll(items.apply(list.getItems().get(index).item()));
    return !menu.getItems().isEmpty();
  }

  private @Nullable Node cellAt(int index) {
    for (Node node : list.lookupAll(".list-cell")) {
      if (node instanceof OutlineCell<?> cell && cell.isVisible() && cell.getIndex() == index) {
        return cell;
      }
    }
    return null;
  }

  private static @Nullable Node cellOf(@Nullable Node picked) {
    Node at = picked;
    while (at != null && !(at instanceof OutlineCell<?>)) {
      at = at.getParent();
    }
    return at;
  }
}
