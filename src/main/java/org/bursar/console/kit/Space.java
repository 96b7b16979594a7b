package org.bursar.console.kit;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The empty places of a row. */
public final class Space {
  private Space() {}

  /** Takes what is left of a row, so that the rest stands at its end. */
  public static Region grow() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
