package org.bursar.enterprise.organization;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ordinals of the accounts that sit in a unit. Those that were there when the books were opened
 * are one plain array; who came or left since is kept beside it, so that a change costs no copy.
 */
public final class Seats implements Iterable<Integer> {

  /** Nobody. */
  static final Seats NONE = new Seats(new int[0], HashSet.empty(), HashSet.empty());

  private final int[] first;
  private final Set<Integer> came;
  private final Set<Integer> left;

  /** Who came when, once somebody asked: a value that was made of this one need not sort again. */
  private volatile int @Nullable [] lined;

  private Seats(int[] first, Set<Integer> came, Set<Integer> left) {
    this.first = first;
    this.came = came;
    this.left = left;
  }

  /** These ordinals, in ascending order; the array is taken over. */
  static Seats of(int[] ordinals) {
    return new Seats(ordinals, HashSet.empty(), HashSet.empty());
  }

  /** How many there are. */
  public int size() {
    return first.length - left.size() + came.size();
  }

  /** Whether there is nobody. */
  public boolean isEmpty() {
    return size() == 0;
  }

  /** Whether an account sits here. */
  public boolean contains(int ordinal) {
    return isFirst(ordinal) ? !left.contains(ordinal) : came.contains(ordinal);
  }

  private boolean isFirst(int ordinal) {
    return Arrays.binarySearch(first, ordinal) >= 0;
  }

  /**
   * The ordinals by seniority; nobody may write into them. Seniority is an account's as long as it
   * sits here, so the order is kept and a newcomer only put into it.
   *
   * @param accounts of the same value
   */
  public int[] lined(Accounts accounts) {
    int[] known = lined;
    if (known == null) {
      List<Integer> all = new ArrayList<>(size());
      forEach(all::add);
      all.sort(Comparator.comparing(accounts::at, Account.SENIORITY));
      known = all.stream().mapToInt(Integer::intValue).toArray();
      lined = known;
    }
    return known;
  }

  Seats with(Account account, Accounts before) {
    Seats seats = with(account.ordinal());
    int[] known = lined;
    if (known != null) {
      int at = 0;
      int end = known.length;
      while (at < end) {
        int middle = (at + end) >>> 1;
        if (Account.SENIORITY.compare(before.at(known[middle]), account) < 0) {
          at = middle + 1;
        } else {
          end = middle;
        }
      }
      int[] more = Arrays.copyOf(known, known.length + 1);
      System.arraycopy(known, at, more, at + 1, known.length - at);
      more[at] = account.ordinal();
      seats.lined = more;
    }
    return seats;
  }

  Seats with(int ordinal) {
    return isFirst(ordinal)
        ? new Seats(first, came, left.remove(ordinal))
        : new Seats(first, came.add(ordinal), left);
  }

  Seats without(int ordinal) {
    Seats seats =
        isFirst(ordinal)
            ? new Seats(first, came, left.add(ordinal))
            : new Seats(first, came.remove(ordinal), left);
    int[] known = lined;
    if (known != null) {
      seats.lined = Arrays.stream(known).filter(each -> each != ordinal).toArray();
    }
    return seats;
  }

  /** Every ordinal once, in no particular order. */
  @Override
  public Iterator<Integer> iterator() {
    List<Integer> all = new ArrayList<>(size());
    for (int ordinal : first) {
      if (!left.contains(ordinal)) {
        all.add(ordinal);
      }
    }
    came.forEach(all::add);
    return all.iterator();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Seats that && size() == that.size() && containsAll(that);
  }

  private boolean containsAll(Seats others) {
    for (int ordinal : others) {
      if (!contains(ordinal)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int sum = 0;
    for (int ordinal : this) {
      sum += ordinal;
    }
    return sum;
  }
}
