package org.bursar.console.kit;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The mark of the program: one account above, three that share with it. As in {@code icons}. */
public final class Logo extends StackPane {

  /** The mark, as high as the line that it stands in. */
  public Logo() {
    getStyleClass().add("logo");
    Region mark = new Region();
    mark.getStyleClass().add("mark");
    getChildren().add(mark);
    setMouseTransparent(true);
  }

  /** The mark for a page that has little else. */
  public static Logo large() {
    Logo logo = new Logo();
    logo.getStyleClass().add("large");
    return logo;
  }
}
