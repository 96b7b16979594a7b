package org.bursar.console.session;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.TableState;

/** What depends on whether a screen is in the window: hidden ones do no work. */
public final class Shown {

  private Shown() {}

  /** Whether a node is in a window. */
  public static ObservableValue<Boolean> of(Node node) {
    return node.sceneProperty().map(scene -> true).orElse(false);
  }

  /** Arranges a table as it was, and keeps how it is when it leaves the window. */
  public static void keep(DataTable<?> table, Keep layout) {
    String name = "table." + table.table().getId();
    String kept = layout.find(name);
    if (kept != null) {
      TableStateText.read(kept).ifPresent(table::restore);
    }
    table
        .sceneProperty()
        .subscribe(
            (was, is) -> {
              if (is == null) {
                TableState state = table.state();
                layout.put(name, TableStateText.of(state));
              }
            });
  }
}
