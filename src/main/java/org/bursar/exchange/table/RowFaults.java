package org.bursar.exchange.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows in error: all are counted, the first are kept.
 *
 * @param count how many rows are in error
 * @param first the first of them, at most {@link #KEPT}
 */
public record RowFaults(long count, List<CellFault> first) {

  /** How many are kept in full. */
  public static final int KEPT = 100;

  /** No row is in error. */
  public static final RowFaults NONE = new RowFaults(0, List.of());

  /** Takes its own copy. */
  public RowFaults {
    first = List.copyOf(first);
  }

  /** Whether no row is in error. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** These and others after them. */
  public RowFaults and(RowFaults others) {
    List<CellFault> both = new ArrayList<>(first);
    both.addAll(others.first);
    return new RowFaults(count + others.count, both.subList(0, Math.min(KEPT, both.size())));
  }

  /** Counts rows in error as they come. */
  public static final class Counter {

    private final List<CellFault> first = new ArrayList<>();
    private long count;

    /** One more row is in error. */
    public void add(CellFault fault) {
      add(fault, 1);
    }

    /** So many more rows are in error, all for the reason of the first of them. */
    public void add(CellFault fault, long rows) {
      count += rows;
      if (first.size() < KEPT) {
        first.add(fault);
      }
    }

    /** What has come so far. */
    public RowFaults faults() {
      return new RowFaults(count, first);
    }
  }
}
