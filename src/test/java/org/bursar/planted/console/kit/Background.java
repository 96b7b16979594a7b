package org.bursar.planted.console.kit;

import javafx.application.Platform;

/** The one way to the FX thread, from a nested class too. */
public final class Background {
  /** Still Background. */
  public static final class Later {
    void run() {
      Platform.runLater(() -> {});
    }
  }
}
