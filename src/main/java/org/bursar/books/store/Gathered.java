package org.bursar.books.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that wait for each statement of a transaction, on their way to the disk. To one that is
 * not the usual one they are written one by one, as they come.
 */
final class Gathered {

  /** As many rows as are written at once: enough to be quick, few enough to begin soon. */
  private static final int MOST = 128;

  private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();
  private final Disk disk;
  private final int most;

  private Gathered(Disk disk, int most) {
    this.disk = disk;
    this.most = most;
  }

  /** Rows that are written many at once. */
  static Gathered many() {
    return to(Disk.USUAL);
  }

  /** Rows that are written to a disk. */
  static Gathered to(Disk disk) {
    return new Gathered(disk, disk == Disk.USUAL ? MOST : 1);
  }

  void reached(Disk.Point point) throws SQLException {
    disk.reached(point);
  }

  /** Whether rows are many enough to be written beside the work that makes them. */
  boolean isMany() {
    return most > 1;
  }

  /** Keeps one more row of a statement; gives them back once it is time to write them. */
  @Nullable List<@Nullable Object[]> add(String sql, @Nullable Object[] row) {
    List<@Nullable Object[]> waiting = rows.computeIfAbsent(sql, _ -> new ArrayList<>());
    waiting.add(row);
    return waiting.size() >= most ? rows.remove(sql) : null;
  }

  /** All rows that wait, by statement in the order in which they came; none wait afterwards. */
  Map<String, List<@Nullable Object[]>> takeAll() {
    Map<String, List<@Nullable Object[]>> taken = new LinkedHashMap<>(rows);
    rows.clear();
    return taken;
  }
}
