package org.bursar.exchange.comparison;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.Money;
import org.jspecify.annotations.Nullable;

/**
 * What became of an account between two instants.
 *
 * @param was as it was at the earlier one; null if it was not there
 * @param is as it is at the later one
 * @param unitBefore the path of its unit then; empty if it sat in none
 * @param unitAfter the path of its unit at the later one; empty likewise
 * @param balanceBefore nothing at all if it was not there
 * @param gained how many assets cover it that did not
 * @param lost how many assets do not cover it any more
 */
public record AccountChange(
    @Nullable Account was,
    Account is,
    String unitBefore,
    String unitAfter,
    Balance balanceBefore,
    Balance balanceAfter,
    int gained,
    int lost) {

  /** In what an account can differ. */
  public enum Kind {
    JOINED,
    REMOVED,
    RENAMED,
    MOVED,
    FROZEN,
    UNFROZEN,
    BALANCE,
    CREDIT,
    COVERAGE
  }

  /** In what it differs; in nothing if it is as it was. */
  public Set<Kind> kinds() {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    boolean wasMember = was != null && !was.isRemoved();
    add(kinds, Kind.JOINED, !wasMember && !is.isRemoved());
    add(kinds, Kind.REMOVED, wasMember && is.isRemoved());
    if (was != null) {
      add(kinds, Kind.RENAMED, !was.name().equals(is.name()));
      // A unit that was moved takes its accounts along: where they sit is read by its path.
      add(kinds, Kind.MOVED, wasMember && !is.isRemoved() && !unitBefore.equals(unitAfter));
      add(kinds, Kind.FROZEN, !was.frozen() && is.frozen());
      add(kinds, Kind.UNFROZEN, was.frozen() && !is.frozen() && !is.isRemoved());
    }
    boolean isCredit =
        !balanceBefore.creditLimit().equals(balanceAfter.creditLimit())
            || balanceBefore.contract() != balanceAfter.contract();
    add(kinds, Kind.CREDIT, isCredit);
    add(kinds, Kind.BALANCE, !isCredit && !balanceBefore.equals(balanceAfter));
    add(kinds, Kind.BALANCE, isCredit && !change().isZero());
    add(kinds, Kind.COVERAGE, gained + lost > 0);
    return kinds;
  }

  /** Whether it sits in another unit, and did not only go along with its own. */
  public boolean isMovedItself() {
    return kinds().contains(Kind.MOVED) && was != null && !Objects.equals(was.unit(), is.unit());
  }

  /** By how much what is available changed. */
  public Money change() {
    return balanceAfter.available().minus(balanceBefore.available());
  }

  private static void add(Set<Kind> kinds, Kind kind, boolean isSo) {
    if (isSo) {
      kinds.add(kind);
    }
  }
}
