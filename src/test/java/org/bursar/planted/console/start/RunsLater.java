package org.bursar.planted.console.start;

import javafx.application.Platform;

/** A screen with a way of its own to the FX thread. */
public final class RunsLater {
  void run() {
    Platform.runLater(() -> {});
  }
}
