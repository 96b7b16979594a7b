package org.bursar.books.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many rows wait for each statement of a transaction. What is to run before each write lets a
 * test end everything there; then rows are written one by one.
 */
final class Gathered {

  /** As many rows as a statement has at most: enough to be quick, too few to need much memory. */
  private static final int MOST = 1_000;

  private final Map<String, Integer> rows = new LinkedHashMap<>();
  private final Runnable beforeWrite;
  private final int most;

  private Gathered(Runnable beforeWrite, int most) {
    this.beforeWrite = beforeWrite;
    this.most = most;
  }

  /** Rows that are written many at once. */
  static Gathered many() {
    return new Gathered(() -> {}, MOST);
  }

  /** Rows that are written one by one, with what is to run before each. */
  static Gathered single(Runnable beforeWrite) {
    return new Gathered(beforeWrite, 1);
  }

  void beforeWrite() {
    beforeWrite.run();
  }

  /** Counts one more row of a statement; whether it is time to write them. */
  boolean isFull(String sql) {
    return rows.merge(sql, 1, Integer::sum) >= most;
  }

  void written(String sql) {
    rows.remove(sql);
  }

  /** The statements whose rows wait, in the order in which they came. */
  List<String> waiting() {
    return new ArrayList<>(rows.keySet());
  }
}
