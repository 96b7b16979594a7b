package org.bursar.console.kit;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;

/** What of a node can be seen, between the clips above it. */
final class Visible {
  private Visible() {}

  /** The part of the node's bounds, in the scene, that no clip above it hides. */
  static Bounds part(Node node) {
    Bounds part = node.localToScene(node.getLayoutBounds());
    for (Node above = node.getParent(); above != null; above = above.getParent()) {
      if (above.getClip() != null) {
        part = common(part, above.localToScene(above.getClip().getBoundsInParent()));
      }
    }
    return part;
  }

  /** Whether any of it is seen, and it and all above it are visible. */
  static boolean isReached(Node node) {
    for (Node above = node; above != null; above = above.getParent()) {
      if (!above.isVisible()) {
        return false;
      }
    }
    Bounds part = part(node);
    return part.getWidth() > 0 && part.getHeight() > 0;
  }

  /** Whether it stands where a person can scroll to it. */
  static boolean isScrolled(Node node) {
    for (Node above = node.getParent(); above != null; above = above.getParent()) {
      boolean isEnlarged = above instanceof Zoom zoom && zoom.percent().get() > 100;
      if (isEnlarged || above instanceof ScrollPane || above instanceof VirtualFlow) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a cell of a table, list or tree, or stands in one. */
  static boolean isInCell(Node node) {
    for (Node above = node; above != null; above = above.getParent()) {
      if (above instanceof IndexedCell) {
        return true;
      }
    }
    return false;
  }

  static boolean isBeneath(Node node, Node whole) {
    for (Node above = node.getParent(); above != null; above = above.getParent()) {
      if (above == whole) {
        return true;
      }
    }
    return false;
  }

  private static Bounds common(Bounds a, Bounds b) {
    double x = Math.max(a.getMinX(), b.getMinX());
    double y = Math.max(a.getMinY(), b.getMinY());
    double width = Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - x);
    double height = Math.max(0, Math.min(a.getMaxY(), b.getMaxY()) - y);
    return new BoundingBox(x, y, width, height);
  }
}
