package org.bursar.console.kit;

/**
 * What it means to drag one row of an {@link Outline} onto another.
 *
 * @param <T> what stands in the tree
 */
public interface OutlineDrag<T> {
  /** Whether an item can be taken up now. */
  boolean canTake(T item);

  /** Whether an item that was taken up can be let go on another one; asked once for each row. */
  boolean canDrop(T item, T onto);

  /** What letting go does. */
  void drop(T item, T onto);
}
