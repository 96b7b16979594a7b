package org.bursar.console.kit;

import javafx.css.PseudoClass;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ListView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** Rows of an outline under the mouse: what is taken up, and what it can be let go on. */
final class OutlineDragging<T> {
  private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");
  private static final PseudoClass WELCOME = PseudoClass.getPseudoClass("welcome");
  private static final PseudoClass BARRED = PseudoClass.getPseudoClass("barred");

  /** Over this many pixels at the ends of the list it scrolls by as many. */
  private static final double EDGE = 24;

  private final ListView<OutlineRow<T>> list;
  private @Nullable OutlineDrag<T> drag;
  private @Nullable T taken;
  private boolean welcome;

  OutlineDragging(ListView<OutlineRow<T>> list) {
    this.list = list;
    list.addEventHandler(DragEvent.DRAG_OVER, this::scroll);
  }

  void set(OutlineDrag<T> now) {
    drag = now;
  }

  void attach(OutlineCell<T> cell) {
    cell.setOnDragDetected(event -> take(cell, event));
    cell.setOnDragEntered(event -> enter(cell));
    cell.setOnDragOver(
        event -> {
          if (taken != null && welcome) {
            event.acceptTransferModes(TransferMode.MOVE);
          }
        });
    cell.setOnDragExited(event -> look(cell, false, false));
    cell.setOnDragDropped(event -> drop(cell, event));
    cell.setOnDragDone(
        event -> {
          taken = null;
          cell.pseudoClassStateChanged(TAKEN, false);
        });
  }

  private void take(OutlineCell<T> cell, MouseEvent event) {
    OutlineRow<T> row = cell.getItem();
    if (row == null || drag == null || !drag.canTake(row.item())) {
      return;
    }
    Dragboard board = cell.startDragAndDrop(TransferMode.MOVE);
    ClipboardContent content = new ClipboardContent();
    content.putString(row.name());
    board.setContent(content);
    SnapshotParameters ground = new SnapshotParameters();
    // Not see-through: where nothing blends windows, that would be white under white letters.
    ground.setFill(list.getBackground().getFills().getLast().getFill());
    // Beside the pointer, so that the row beneath it can be read.
    board.setDragView(cell.look().snapshot(ground, null), -12, -12);
    take(row.item());
    cell.pseudoClassStateChanged(TAKEN, true);
    event.consume();
  }

  /** An item is under the mouse from now on. */
  void take(T item) {
    taken = item;
  }

  private void enter(OutlineCell<T> cell) {
    OutlineRow<T> row = cell.getItem();
    if (taken != null && drag != null && row != null) {
      welcome = drag.canDrop(taken, row.item());
      look(cell, welcome, !welcome);
    }
  }

  private void drop(OutlineCell<T> cell, DragEvent event) {
    OutlineRow<T> row = cell.getItem();
    T item = taken;
    boolean done = item != null && drag != null && row != null && welcome;
    event.setDropCompleted(done);
    event.consume();
    look(cell, false, false);
    if (done && item != null && drag != null && row != null) {
      drag.drop(item, row.item());
    }
  }

  private void scroll(DragEvent event) {
    if (taken != null && event.getY() < EDGE) {
      Scrolling.by(list, -EDGE);
    } else if (taken != null && event.getY() > list.getHeight() - EDGE) {
      Scrolling.by(list, EDGE);
    }
  }

  private static void look(OutlineCell<?> cell, boolean isWelcome, boolean isBarred) {
    cell.pseudoClassStateChanged(WELCOME, isWelcome);
    cell.pseudoClassStateChanged(BARRED, isBarred);
  }
}
