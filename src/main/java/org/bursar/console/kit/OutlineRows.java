package org.bursar.console.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The visible rows of a tree: those beneath expanded branches or, while it is filtered, the hits
 * and their ancestors. Pure, so it runs on any thread.
 */
final class OutlineRows<T> {
  private final OutlineTree<T> tree;
  private final Set<Object> expanded;
  private final Progress progress;
  private final List<OutlineRow<T>> rows = new ArrayList<>();
  private int looked;

  private OutlineRows(OutlineTree<T> tree, Set<Object> expanded, Progress progress) {
    this.tree = tree;
    this.expanded = expanded;
    this.progress = progress;
  }

  /**
   * The rows, top to bottom.
   *
   * @param expanded keys of the branches that are open; a filter opens what leads to its hits
   * @param filter what is looked for, or null for everything
   */
  static <T> List<OutlineRow<T>> of(
      OutlineTree<T> tree, Set<Object> expanded, @Nullable Predicate<T> filter, Progress progress) {
    OutlineRows<T> rows = new OutlineRows<>(tree, expanded, progress);
    for (T root : tree.roots()) {
      if (filter == null) {
        rows.add(root, 0);
      } else {
        rows.addHits(root, 0, filter);
      }
    }
    return rows.rows;
  }

  private void add(T item, int depth) {
    look();
    Object key = tree.key(item);
    boolean branch = tree.isBranch(item);
    boolean open = branch && expanded.contains(key);
    rows.add(new OutlineRow<>(item, key, tree.name(item), depth, branch, open, false));
    if (open) {
      for (T child : tree.children(item)) {
        add(child, depth + 1);
      }
    }
  }

  /** Whether the item or something beneath it is a hit; its row comes before theirs. */
  private boolean addHits(T item, int depth, Predicate<T> wanted) {
    look();
    boolean hit = wanted.test(item);
    boolean branch = tree.isBranch(item);
    if (!hit && !branch) {
      return false;
    }
    int place = rows.size();
    rows.add(new OutlineRow<>(item, tree.key(item), tree.name(item), depth, branch, false, hit));
    boolean beneath = false;
    if (branch) {
      for (T child : tree.children(item)) {
        beneath |= addHits(child, depth + 1, wanted);
      }
    }
    if (!hit && !beneath) {
      rows.remove(place);
      return false;
    }
    if (beneath) {
      OutlineRow<T> row = rows.get(place);
      rows.set(
          place, new OutlineRow<>(row.item(), row.key(), row.name(), depth, true, true, row.hit()));
    }
    return true;
  }

  /** Whether to stop is asked now and then, for it costs more than a look at an item. */
  private void look() {
    if ((looked++ & 1023) == 0) {
      progress.check();
    }
  }
}
