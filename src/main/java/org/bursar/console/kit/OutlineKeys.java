package org.bursar.console.kit;

import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of a tree: Left and Right close, open and walk, {@code *} opens all, typing finds. */
final class OutlineKeys<T> {
  private static final long PAUSE_NANOS = 1_000_000_000L;

  private final Outline<T> outline;
  private final ListView<OutlineRow<T>> list;
  private final LongSupplier nanoClock;
  private String typed = "";
  private long typedNanos;

  OutlineKeys(Outline<T> outline, ListView<OutlineRow<T>> list, LongSupplier nanoClock) {
    this.outline = outline;
    this.list = list;
    this.nanoClock = nanoClock;
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent event) {
    int index = list.getFocusModel().getFocusedIndex();
    if (index < 0 || index >= list.getItems().size() || event.isShortcutDown()) {
      return;
    }
    OutlineRow<T> row = list.getItems().get(index);
    if (event.getCode() == KeyCode.RIGHT) {
      if (row.branch() && !row.expanded()) {
        outline.toggle(row);
      } else if (row.expanded() && depthAt(index + 1) > row.depth()) {
        outline.selectIndex(index + 1);
      }
      event.consume();
    } else if (event.getCode() == KeyCode.LEFT) {
      if (row.expanded() && !outline.isFiltered()) {
        outline.toggle(row);
      } else {
        parentOf(index);
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      outline.open(row.item());
      event.consume();
    } else if (event.getCode() == KeyCode.MULTIPLY) {
      outline.expandBeneath(row.item());
      event.consume();
    }
  }

  private void parentOf(int index) {
    int depth = depthAt(index);
    for (int above = index - 1; above >= 0; above--) {
      if (depthAt(above) < depth) {
        outline.selectIndex(above);
        return;
      }
    }
  }

  private int depthAt(int index) {
    return index < list.getItems().size() ? list.getItems().get(index).depth() : -1;
  }

  private void typed(KeyEvent event) {
    String character = event.getCharacter();
    if (event.isShortcutDown()
        || character.isEmpty()
        || Character.isISOControl(character.charAt(0))) {
      return;
    }
    if (character.equals("*")) {
      OutlineRow<T> row = list.getFocusModel().getFocusedItem();
      if (row != null) {
        outline.expandBeneath(row.item());
      }
      return;
    }
    long now = nanoClock.getAsLong();
    boolean goesOn = now - typedNanos < PAUSE_NANOS;
    typedNanos = now;
    if (character.equals(" ") && !goesOn) {
      return;
    }
    typed = goesOn ? typed + character : character;
    find(typed.toLowerCase(Locale.ROOT));
    event.consume();
  }

  /** The next row, from the focused one on and round, whose name begins with what was typed. */
  private void find(String beginning) {
    List<OutlineRow<T>> rows = list.getItems();
    int from = Math.max(0, list.getFocusModel().getFocusedIndex());
    int first = beginning.codePointCount(0, beginning.length()) > 1 ? 0 : 1;
    for (int step = first; step < rows.size() + first; step++) {
      int index = (from + step) % rows.size();
      if (rows.get(index).name().toLowerCase(Locale.ROOT).startsWith(beginning)) {
        outline.selectIndex(index);
        return;
      }
    }
  }
}
