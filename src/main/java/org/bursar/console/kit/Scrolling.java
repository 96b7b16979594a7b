package org.bursar.console.kit;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** Where a table or a list is scrolled to, and when that is where its rows begin or end. */
final class Scrolling {

  /** The last hundredth of the way is the end: what comes next is read before one arrives. */
  private static final double NEAR = 0.01;

  private Scrolling() {}

  /** Tells when somebody scrolled to an end, by whatever means. */
  static void toEnds(TableView<?> table, Runnable begun, Runnable ended) {
    boolean[] found = {false};
    table
        .needsLayoutProperty()
        .subscribe(
            () -> {
              if (!found[0]) {
                for (Node node : table.lookupAll(".scroll-bar")) {
                  if (node instanceof ScrollBar bar
                      && bar.getOrientation() == Orientation.VERTICAL) {
                    found[0] = true;
                    watch(bar, begun, ended);
                  }
                }
              }
            });
  }

  /** The index of the first row that is seen; 0 if none is. */
  static int first(TableView<?> table) {
    return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
            && flow.getFirstVisibleCell() != null
        ? flow.getFirstVisibleCell().getIndex()
        : 0;
  }

  /** Scrolls a list by so many pixels, down if that is more than none. */
  static void by(ListView<?> list, double pixels) {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollPixels(pixels);
    }
  }

  private static void watch(ScrollBar bar, Runnable begun, Runnable ended) {
    bar.valueProperty()
        .addListener(
            (value, was, is) -> {
              double way = bar.getMax() - bar.getMin();
              double done = (is.doubleValue() - bar.getMin()) / way;
              boolean down = is.doubleValue() > was.doubleValue();
              if (down && done >= 1 - NEAR) {
                ended.run();
              } else if (!down && done <= NEAR) {
                begun.run();
              }
            });
  }
}
