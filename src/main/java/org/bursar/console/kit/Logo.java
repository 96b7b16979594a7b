package org.bursar.console.kit;

import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The mark of the program: one account above, three that share with it. As in {@code icons}. */
public final class Logo extends StackPane {

  /** How wide and high the style sheet makes the large one. */
  private static final int LARGE = 56;

  /** The mark, as high as the line that it stands in. */
  public Logo() {
    getStyleClass().add("logo");
    Region mark = new Region();
    mark.getStyleClass().add("mark");
    getChildren().add(mark);
    setMouseTransparent(true);
  }

  /** A picture of the mark, for the window's frame and the task bar; it comes when it is drawn. */
  public static void picture(Theme theme, Consumer<Image> then) {
    Scene scene = new Scene(new Group(large()), LARGE, LARGE);
    scene.setFill(null);
    theme.dress(scene);
    scene.snapshot(
        drawn -> {
          then.accept(drawn.getImage());
          return null;
        },
        null);
  }

  /** The mark for a page that has little else. */
  public static Logo large() {
    Logo logo = new Logo();
    logo.getStyleClass().add("large");
    return logo;
  }
}
