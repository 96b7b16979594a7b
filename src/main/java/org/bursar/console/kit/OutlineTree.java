package org.bursar.console.kit;

import java.util.List;

/**
 * A tree as it stands at one moment: an immutable value, read off the FX thread.
 *
 * @param <T> what stands in it
 */
public interface OutlineTree<T> {
  /** What stands at the top, in order. */
  List<T> roots();

  /** What stands beneath an item, in order; empty beneath a leaf. */
  List<T> children(T item);

  /** Whether an item can hold others, even if it holds none now. */
  boolean isBranch(T item);

  /** What stays the same when the item changes: expansion and selection are kept by it. */
  Object key(T item);

  /** What the item is called: it is found by it when typed. */
  String name(T item);

  /** A tree of nothing. */
  static <T> OutlineTree<T> empty() {
    return new OutlineTree<>() {
      @Override
      public List<T> roots() {
        return List.of();
      }

      @Override
      public List<T> children(T item) {
        return List.of();
      }

      @Override
      public boolean isBranch(T item) {
        return false;
      }

      @Override
      public Object key(T item) {
        throw new IllegalArgumentException("nothing stands in this tree");
      }

      @Override
      public String name(T item) {
        throw new IllegalArgumentException("nothing stands in this tree");
      }
    };
  }
}
