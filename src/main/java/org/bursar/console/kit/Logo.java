package org.bursar.console.kit;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The mark of the program: one account above, three that share with it. As in {@code icons}. */
public final class Logo extends StackPane {

  /** In pixels, as the build makes them of {@code icons}. */
  private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256};

  /** The mark, as high as the line that it stands in. */
  public Logo() {
    getStyleClass().add("logo");
    Region mark = new Region();
    mark.getStyleClass().add("mark");
    getChildren().add(mark);
    setMouseTransparent(true);
  }

  /** Pictures of the mark for the window's frame and the task bar, which take what fits best. */
  public static List<Image> pictures() throws IOException {
    List<Image> pictures = new ArrayList<>();
    for (int size : SIZES) {
      try (InputStream stream = Resource.open("bursar-" + size + ".png")) {
        pictures.add(new Image(stream));
      }
    }
    return List.copyOf(pictures);
  }

  /** The mark for a page that has little else. */
  public static Logo large() {
    Logo logo = new Logo();
    logo.getStyleClass().add("large");
    return logo;
  }
}
