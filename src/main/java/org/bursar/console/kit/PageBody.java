package org.bursar.console.kit;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What stands below the header of a page of the whole enterprise: a table, and what belongs to it.
 */
public final class PageBody {

  private PageBody() {}

  /** These beneath each other; tables share what room there is. */
  public static VBox of(Node... nodes) {
    VBox body = new VBox(nodes);
    body.getStyleClass().add("page-body");
    for (Node node : nodes) {
      if (node instanceof DataTable<?>) {
        VBox.setVgrow(node, Priority.ALWAYS);
      }
    }
    VBox.setVgrow(body, Priority.ALWAYS);
    return body;
  }
}
