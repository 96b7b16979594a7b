package org.bursar.enterprise.funds;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What one account was granted by each giver: transfers less reclaims, in minor units. Sorted by
 * the giver's ordinal; givers at 0 are dropped.
 */
public final class Grants {

  /** Nobody granted anything. */
  public static final Grants NONE = new Grants(new int[0], new long[0]);

  private final int[] givers;
  private final long[] amounts;

  private Grants(int[] givers, long[] amounts) {
    this.givers = givers;
    this.amounts = amounts;
  }

  /** These givers, in ascending order, with their amounts; both arrays are taken over. */
  public static Grants of(int[] givers, long[] amounts) {
    return givers.length == 0 ? NONE : new Grants(givers, amounts);
  }

  /** How many givers there are. */
  public int count() {
    return givers.length;
  }

  /** What this giver granted and did not take back; 0 if it never granted. */
  public long minor(int giver) {
    int at = Arrays.binarySearch(givers, giver);
    return at < 0 ? 0 : amounts[at];
  }

  /** Every giver, in ascending order. */
  public void forEachGiver(IntConsumer action) {
    for (int giver : givers) {
      action.accept(giver);
    }
  }

  /** The same with a giver's amount changed by so much. */
  Grants plus(int giver, long minor) {
    int at = Arrays.binarySearch(givers, giver);
    if (at >= 0) {
      long changed = Math.addExact(amounts[at], minor);
      return changed == 0 ? without(at) : with(at, changed);
    }
    int place = -at - 1;
    int[] more = new int[givers.length + 1];
    long[] moreAmounts = new long[givers.length + 1];
    System.arraycopy(givers, 0, more, 0, place);
    System.arraycopy(amounts, 0, moreAmounts, 0, place);
    more[place] = giver;
    moreAmounts[place] = minor;
    System.arraycopy(givers, place, more, place + 1, givers.length - place);
    System.arraycopy(amounts, place, moreAmounts, place + 1, givers.length - place);
    return new Grants(more, moreAmounts);
  }

  private Grants with(int at, long changed) {
    long[] copy = amounts.clone();
    copy[at] = changed;
    return new Grants(givers, copy);
  }

  private Grants without(int at) {
    int left = givers.length - 1;
    int[] fewer = new int[left];
    long[] fewerAmounts = new long[left];
    System.arraycopy(givers, 0, fewer, 0, at);
    System.arraycopy(amounts, 0, fewerAmounts, 0, at);
    System.arraycopy(givers, at + 1, fewer, at, left - at);
    System.arraycopy(amounts, at + 1, fewerAmounts, at, left - at);
    return of(fewer, fewerAmounts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Grants that
        && Arrays.equals(givers, that.givers)
        && Arrays.equals(amounts, that.amounts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(givers) + Arrays.hashCode(amounts);
  }
}
