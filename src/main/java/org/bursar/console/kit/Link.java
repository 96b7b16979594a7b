package org.bursar.console.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;

/** A name that leads somewhere, or a small act. It never turns into a visited colour. */
public final class Link extends Hyperlink {
  /** A link with this text. */
  public Link(String id, ObservableValue<String> text, Runnable act) {
    setId(id);
    getStyleClass().add("link");
    textProperty().bind(text);
    setOnAction(
        event -> {
          setVisited(false);
          act.run();
        });
  }

  /** A link in the secondary size: in a tile, above a title. */
  public static Link small(String id, ObservableValue<String> text, Runnable act) {
    Link link = new Link(id, text, act);
    link.getStyleClass().add("small");
    return link;
  }
}
