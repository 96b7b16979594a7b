package org.bursar.console.kit;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line below a table: how many rows, and their totals. */
final class TotalsLine extends HBox {
  private final Label count = Labels.plain(Texts.fixed(""));
  private final FlowPane totals = new FlowPane(16, 4);

  TotalsLine(String id) {
    setId(id);
    getStyleClass().add("totals");
    count.textProperty().unbind();
    count.getStyleClass().add("secondary");
    count.setMinWidth(Region.USE_PREF_SIZE);
    totals.getStyleClass().add("total");
    totals.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    totals.setMinWidth(0);
    // What does not fit into one line goes into the next: no figure is cut, no page pushed aside.
    HBox.setHgrow(totals, Priority.ALWAYS);
    getChildren().addAll(count, totals);
  }

  void show(String counted, List<Total> figures) {
    count.setText(counted);
    totals.getChildren().clear();
    for (Total total : figures) {
      Label label = Labels.secondary(Texts.fixed(total.label()));
      Label figure = Labels.plain(Texts.fixed(total.figure()));
      figure.getStyleClass().add("strong");
      figure.setMinWidth(Region.USE_PREF_SIZE);
      HBox pair = new HBox(8, label, figure);
      pair.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
      totals.getChildren().add(pair);
    }
  }
}
