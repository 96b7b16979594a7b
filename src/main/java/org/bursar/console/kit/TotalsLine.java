package org.bursar.console.kit;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The line below a table: how many rows, and their totals. */
final class TotalsLine extends HBox {
  private final Label count = Labels.plain(Texts.fixed(""));
  private final HBox totals = new HBox();

  TotalsLine(String id) {
    setId(id);
    getStyleClass().add("totals");
    count.textProperty().unbind();
    count.getStyleClass().add("secondary");
    count.setMinWidth(Region.USE_PREF_SIZE);
    totals.getStyleClass().add("total");
    getChildren().addAll(count, Space.grow(), totals);
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
