package org.bursar.console.kit;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A part of a page: its title, what belongs beside that, and its content. */
public final class Card extends VBox {
  private final HBox header;
  private final VBox body;

  /** A card with this title and content. */
  public Card(ObservableValue<String> title, Node... content) {
    getStyleClass().add("card");
    header = new HBox(Labels.cardTitle(title), Space.grow());
    header.getStyleClass().add("header");
    body = new VBox(content);
    body.getStyleClass().add("content");
    setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(header, body);
  }

  /** What stands below the title. */
  public ObservableList<Node> content() {
    return body.getChildren();
  }

  /** Puts links or a remark at the end of the title's line. */
  public Card withAside(Node... aside) {
    header.getChildren().addAll(aside);
    return this;
  }
}
