package org.bursar.console;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/** What a person reads in the window. */
final class Seen {

  private Seen() {}

  /** All texts of what is visible, from the top down. */
  static List<String> texts(Parent root) {
    List<String> texts = new ArrayList<>();
    collect(root, texts);
    return texts;
  }

  private static void collect(Node node, List<String> texts) {
    if (node.isVisible() && node instanceof Labeled labeled && labeled.getText() != null) {
      texts.add(labeled.getText());
    } else if (node.isVisible() && node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }
}
