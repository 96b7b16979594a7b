package org.bursar.console.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** The first and the last of some nodes that Tab can reach. */
public final class Focusables {
  private Focusables() {}

  /** The first; null if Tab can reach none. */
  public static @Nullable Node first(List<Node> nodes) {
    for (Node node : nodes) {
      Node found = within(node, false);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  static @Nullable Node last(List<Node> nodes) {
    for (Node node : nodes.reversed()) {
      Node found = within(node, true);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Node within(Node node, boolean last) {
    if (!node.isVisible() || node.isDisabled()) {
      return null;
    }
    if (node.isFocusTraversable()) {
      return node;
    }
    if (node instanceof Parent parent) {
      return last
          ? last(parent.getChildrenUnmodifiable())
          : first(parent.getChildrenUnmodifiable());
    }
    return null;
  }
}
