package org.bursar.console;

import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/**
 * Two panes with a divider that can be dragged; the first starts at a width of its own. The divider
 * knows only parts of the whole width, so it is placed when that is first known.
 */
final class SideBySide extends SplitPane {

  private final double firstWidth;
  private boolean placed;

  /** {@code firstWidth} is in pixels. */
  SideBySide(Region first, Region second, double firstWidth) {
    super(first, second);
    this.firstWidth = firstWidth;
    setResizableWithParent(first, false);
  }

  @Override
  protected void layoutChildren() {
    if (!placed && getWidth() > firstWidth) {
      placed = true;
      setDividerPositions(firstWidth / getWidth());
    }
    super.layoutChildren();
  }
}
