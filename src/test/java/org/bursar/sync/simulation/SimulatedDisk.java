package org.bursar.sync.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.bursar.books.store.Disk;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A disk that is full at times, and on which its process ends at a point that was settled before.
 * What the system has of the file at that point is what the next process finds.
 */
final class SimulatedDisk implements Disk {

  private final Timeline timeline;
  private final Random random;
  private final Runnable end;
  private Instant fullUntil = Instant.MIN;
  private int left = -1;
  private boolean ended;

  /**
   * A disk of a process.
   *
   * @param end is run at the point at which the process ends
   */
  SimulatedDisk(Timeline timeline, Random random, Runnable end) {
    this.timeline = timeline;
    this.random = random;
    this.end = end;
  }

  /** Lets the process end at the point of this number from now on, 0 the next one. */
  void endAt(int number) {
    left = number;
  }

  /** Lets it be full for a while. */
  void fill() {
    fullUntil = timeline.now().plus(Weather.while_(random));
  }

  /** Everything is well from now on. */
  void heal() {
    left = -1;
    fullUntil = Instant.MIN;
  }

  @Override
  public void reached(Point point) throws SQLException {
    if (ended || left == 0) {
      if (!ended) {
        ended = true;
        end.run();
      }
      throw new Killed("at a point " + point);
    }
    left = left < 0 ? left : left - 1;
    if (point != Point.COMMITTED && timeline.now().isBefore(fullUntil) && random.nextBoolean()) {
      throw new SQLiteException("database or disk is full", SQLiteErrorCode.SQLITE_FULL);
    }
  }

  /** Copies a database as the system has it: what is written ahead too. */
  static void copy(Path file, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
      for (String ending : List.of("-wal", ".arriving")) {
        Path beside = beside(file, ending);
        if (Files.exists(beside)) {
          Files.copy(beside, beside(to, ending));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
