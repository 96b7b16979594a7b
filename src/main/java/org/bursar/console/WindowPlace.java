package org.bursar.console;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.bursar.console.session.Settings;

/** Where the window stands: as it stood, if that is still on a screen. */
final class WindowPlace {

  private static final int LEAST_WIDTH = 960;
  private static final int LEAST_HEIGHT = 600;

  private WindowPlace() {}

  static void restore(Stage stage, Settings settings) {
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    settings.window().ifPresent(kept -> stand(stage, kept));
    stage.setOnHiding(event -> keep(stage, settings));
    stage
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused && stage.isShowing()) {
                keep(stage, settings);
              }
            });
  }

  private static void stand(Stage stage, List<Integer> kept) {
    Rectangle2D place = new Rectangle2D(kept.get(0), kept.get(1), kept.get(2), kept.get(3));
    boolean seen =
        Screen.getScreensForRectangle(place).stream()
            .anyMatch(
                screen -> screen.getVisualBounds().contains(kept.get(0) + 40, kept.get(1) + 10));
    if (seen) {
      stage.setX(place.getMinX());
      stage.setY(place.getMinY());
    }
    stage.setWidth(Math.max(LEAST_WIDTH, place.getWidth()));
    stage.setHeight(Math.max(LEAST_HEIGHT, place.getHeight()));
    stage.setMaximized(kept.get(4) == 1);
  }

  private static void keep(Stage stage, Settings settings) {
    if (stage.isIconified()) {
      return;
    }
    List<Integer> before = settings.window().orElse(List.of(0, 0, 1280, 800, 0));
    boolean maximized = stage.isMaximized();
    settings.setWindow(
        maximized ? before.get(0) : (int) stage.getX(),
        maximized ? before.get(1) : (int) stage.getY(),
        maximized ? before.get(2) : (int) stage.getWidth(),
        maximized ? before.get(3) : (int) stage.getHeight(),
        maximized);
  }
}
