package org.bursar.enterprise.equity;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import org.bursar.vocabulary.AssetId;

/**
 * Where to look for what the last entry did to coverage: so that its difference costs what it
 * changed.
 *
 * @param assets that it may have changed, and that could see what it moved
 * @param moved the accounts that it moved, by ordinal
 */
public record Seen(Set<AssetId> assets, Set<Integer> moved) {

  /** Nothing. */
  public static final Seen NOTHING = new Seen(HashSet.empty(), HashSet.empty());

  /** These and more. */
  public Seen with(Iterable<AssetId> more, Iterable<Integer> accounts) {
    return new Seen(assets.addAll(more), moved.addAll(accounts));
  }
}
