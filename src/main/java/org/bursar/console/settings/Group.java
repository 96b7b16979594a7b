package org.bursar.console.settings;

import java.util.List;
import java.util.function.Predicate;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;

/** What belongs together, under its name; it goes while nothing of it is looked for. */
final class Group extends VBox {

  private final List<Row> rows;

  Group(String id, Row... rows) {
    super(14);
    this.rows = List.of(rows);
    getChildren().add(Labels.cardTitle(Texts.text("settings.group." + id)));
    getChildren().addAll(rows);
  }

  /** Leaves what a query finds; how much that is. */
  int narrow(Predicate<String> query) {
    int left = 0;
    for (Row row : rows) {
      boolean isFound = row.isFound(query);
      row.setVisible(isFound);
      row.setManaged(isFound);
      left += isFound ? 1 : 0;
    }
    setVisible(left > 0);
    setManaged(left > 0);
    return left;
  }
}
