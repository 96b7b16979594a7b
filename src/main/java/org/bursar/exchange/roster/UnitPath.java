package org.bursar.exchange.roster;

import java.util.List;
import org.bursar.vocabulary.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit is: the names from below Root down to it; Root's own path has none. Two paths are
 * the same if their names are the same to siblings.
 *
 * @param names as they are written
 * @param folded as they are compared
 */
record UnitPath(List<String> names, List<String> folded) {

  static final UnitPath ROOT = new UnitPath(List.of(), List.of());

  static UnitPath of(List<String> names) {
    return new UnitPath(List.copyOf(names), names.stream().map(Texts::folded).toList());
  }

  /** Reads names that are joined by slashes; null if one of them cannot be a unit's. */
  static @Nullable UnitPath parse(String text) {
    if (text.isEmpty()) {
      return ROOT;
    }
    List<String> names = List.of(text.split("/", -1));
    return names.stream().allMatch(Texts::isUnitName) ? of(names) : null;
  }

  boolean isRoot() {
    return names.isEmpty();
  }

  int depth() {
    return names.size();
  }

  String name() {
    return names.getLast();
  }

  UnitPath parent() {
    return new UnitPath(names.subList(0, names.size() - 1), folded.subList(0, folded.size() - 1));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UnitPath path && folded.equals(path.folded);
  }

  @Override
  public int hashCode() {
    return folded.hashCode();
  }

  @Override
  public String toString() {
    return String.join("/", names);
  }
}
