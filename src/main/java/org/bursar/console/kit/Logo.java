package org.bursar.console.kit;

import java.io.IOException;
import java.io.InputStream;
import javafx.scene.image.Image;
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

  /** A picture of the mark, made of {@code icons}, for the window's frame and the task bar. */
  public static Image picture() throws IOException {
    try (InputStream stream = Resource.open("bursar.png")) {
      return new Image(stream);
    }
  }

  /** The mark for a page that has little else. */
  public static Logo large() {
    Logo logo = new Logo();
    logo.getStyleClass().add("large");
    return logo;
  }
}
