package org.bursar.console.palette;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.bursar.console.kit.Icons;
import org.bursar.console.kit.Space;
import org.jspecify.annotations.Nullable;

/** A line of the palette, or what the lines beneath it are. */
final class HitCell extends ListCell<Hit> {

  private final Label heading = new Label();
  private final Label title = new Label();
  private final Label detail = new Label();
  private final Label right = new Label();
  private final Tooltip wholeTitle = new Tooltip();
  private final Tooltip wholeDetail = new Tooltip();

  HitCell() {
    heading.getStyleClass().add("secondary");
    title.getStyleClass().add("hit-title");
    title.setMinWidth(60);
    title.setTooltip(wholeTitle);
    detail.setTooltip(wholeDetail);
    detail.getStyleClass().add("secondary");
    detail.setMinWidth(0);
    right.getStyleClass().addAll("secondary", "figures");
    right.setMinWidth(Region.USE_PREF_SIZE);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Hit hit, boolean empty) {
    super.updateItem(hit, empty);
    setMouseTransparent(empty || hit instanceof Hit.Heading);
    if (empty || hit == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (hit) {
      case Hit.Heading(String text) -> {
        heading.setText(text);
        setAccessibleText(text);
        setGraphic(heading);
      }
      case Hit.Line line -> {
        wholeTitle.setText(line.title());
        wholeDetail.setText(line.detail());
        title.setText(line.title());
        detail.setText(line.detail());
        right.setText(line.right());
        setAccessibleText(line.spoken());
        HBox whole = new HBox(8, Icons.of(line.icon()), title, detail, Space.grow(), right);
        whole.setAlignment(Pos.CENTER_LEFT);
        setGraphic(whole);
      }
    }
  }
}
