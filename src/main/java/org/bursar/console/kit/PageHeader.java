package org.bursar.console.kit;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The head of a page: where it is; its name, states and id; its one figure; its actions. */
public final class PageHeader extends VBox {
  private final HBox path = new HBox(6);
  private final Label title;
  private final HBox states = new HBox(6);
  private final HBox below = new HBox(8);
  private final VBox figure = new VBox();
  private final HBox actions = new HBox(8);
  private final HBox above = new HBox(16);
  private final HBox row = new HBox(16);

  /** A header with this name. */
  public PageHeader(ObservableValue<String> name) {
    getStyleClass().add("page-header");
    title = Labels.pageTitle(name);
    title.setMinWidth(40);
    path.setAlignment(Pos.CENTER_LEFT);
    states.setAlignment(Pos.CENTER_LEFT);
    HBox named = new HBox(11, title, states);
    named.setAlignment(Pos.CENTER_LEFT);
    below.setAlignment(Pos.CENTER_LEFT);
    figure.setAlignment(Pos.CENTER_RIGHT);
    figure.setMinWidth(Region.USE_PREF_SIZE);
    actions.setAlignment(Pos.CENTER_RIGHT);
    above.getChildren().addAll(path, Space.grow());
    above.setAlignment(Pos.CENTER_LEFT);
    VBox left = new VBox(2, named, below);
    left.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(left, Priority.ALWAYS);
    row.getChildren().addAll(left, figure);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(above, row);
    above.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(path.getChildren()));
    placeActions();
    path.getChildren().subscribe(this::placeActions);
    for (HBox part : new HBox[] {path, states, below, actions}) {
      part.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(part.getChildren()));
      part.setMinWidth(part == states || part == actions ? Region.USE_PREF_SIZE : 0);
    }
  }

  /**
   * With a path above, the actions stand beside that, so that the name has the whole width beside
   * the figure; without one they stand beside the name.
   */
  private void placeActions() {
    HBox place = path.getChildren().isEmpty() ? row : above;
    if (actions.getParent() != place) {
      above.getChildren().remove(actions);
      row.getChildren().remove(actions);
      place.getChildren().add(actions);
    }
  }

  /** Where the page is: links from the top down. */
  public void setPath(Node... links) {
    path.getChildren().clear();
    for (Node link : links) {
      if (!path.getChildren().isEmpty()) {
        Label mark = new Label("\u203a");
        mark.getStyleClass().add("path-mark");
        path.getChildren().add(mark);
      }
      link.getStyleClass().add("path");
      path.getChildren().add(link);
    }
  }

  /** The chips beside the name. */
  public ObservableList<Node> states() {
    return states.getChildren();
  }

  /** What stands below the name: the id, or a sentence. */
  public ObservableList<Node> below() {
    return below.getChildren();
  }

  /** The one figure that the page is about. */
  public void setFigure(
      ObservableValue<String> what, ObservableValue<String> amount, ObservableValue<String> unit) {
    Label number = Labels.plain(amount);
    number.getStyleClass().add("figure");
    number.setMinWidth(Region.USE_PREF_SIZE);
    number.setMinHeight(32);
    number.setMaxHeight(32);
    Label beside =
        Labels.secondary(
            Texts.made(() -> what.getValue() + " \u00b7 " + unit.getValue(), what, unit));
    beside.setMinWidth(Region.USE_PREF_SIZE);
    figure.getChildren().setAll(beside, number);
  }

  /** The page's buttons, the filled one first. */
  public ObservableList<Node> actions() {
    return actions.getChildren();
  }
}
