package org.bursar.console.kit;

import javafx.scene.Node;

/**
 * How a row looks, made once for each cell on the screen and shown many rows after one another.
 *
 * @param <T> what the rows show
 */
public interface RowView<T> {
  /** The node, always the same one. */
  Node node();

  /** Fills the node for a row. Called while scrolling: no work, no look-ups that wait. */
  void show(OutlineRow<T> row);

  /** What a screen reader says for a row: all that a sighted person sees in it. */
  String spoken(OutlineRow<T> row);
}
