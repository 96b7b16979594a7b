package org.bursar.exchange.comparison;

import java.util.EnumSet;
import java.util.Set;
import org.bursar.enterprise.organization.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What became of a unit between two instants.
 *
 * @param was as it was at the earlier one; null if it was not there
 * @param is as it is at the later one; null if it is not there any more
 * @param pathBefore where it was; empty if it was not there
 * @param pathAfter where it is; empty if it is not there any more
 */
public record UnitChange(
    @Nullable Unit was, @Nullable Unit is, String pathBefore, String pathAfter) {

  /** In what a unit can differ. */
  public enum Kind {
    CREATED,
    DELETED,
    RENAMED,
    MOVED
  }

  /** In what it differs. */
  public Set<Kind> kinds() {
    if (was == null) {
      return Set.of(Kind.CREATED);
    } else if (is == null) {
      return Set.of(Kind.DELETED);
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (!was.name().equals(is.name())) {
      kinds.add(Kind.RENAMED);
    }
    if (!java.util.Objects.equals(was.parent(), is.parent())) {
      kinds.add(Kind.MOVED);
    }
    return kinds;
  }

  /** The unit as it is, else as it was. */
  public Unit unit() {
    Unit unit = is != null ? is : was;
    if (unit == null) {
      throw new IllegalStateException("a change of no unit");
    }
    return unit;
  }
}
