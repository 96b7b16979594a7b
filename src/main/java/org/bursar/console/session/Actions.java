package org.bursar.console.session;

import javafx.scene.control.MenuItem;
import org.bursar.console.kit.Icons;

/** Actions as the items of a menu. */
public final class Actions {

  private Actions() {}

  /** The item of an action: its text, its icon, its keys. */
  public static MenuItem item(Action action) {
    MenuItem item = new MenuItem(null, Icons.of(action.icon()));
    item.setId("menu-" + action.id());
    item.textProperty().bind(action.text());
    if (action.shortcut() != null) {
      item.setAccelerator(action.shortcut());
    }
    item.disableProperty().bind(action.enabled().map(may -> !may));
    item.setOnAction(event -> action.fire());
    return item;
  }
}
