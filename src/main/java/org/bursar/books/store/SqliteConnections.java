package org.bursar.books.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.bursar.books.store.dialect.Dialect;
import org.bursar.books.store.dialect.Sqlite;
import org.jspecify.annotations.Nullable;

/**
 * Connections to one SQLite file, which other processes may have open too. In this one those who
 * write stand in a line: SQLite itself lets them try until one is lucky.
 */
final class SqliteConnections implements Connections {

  /** As many as are kept for whoever comes next. */
  private static final int IDLE = 8;

  private final Path file;
  private final Disk disk;
  private final ConcurrentLinkedDeque<Sql> idle = new ConcurrentLinkedDeque<>();
  private final ReentrantLock writing = new ReentrantLock(true);

  SqliteConnections(Path file, Disk disk) {
    this.file = file;
    this.disk = disk;
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public Dialect dialect() {
    return Sqlite.DIALECT;
  }

  @Override
  public Sql lend(boolean toWrite) throws SQLException {
    if (toWrite) {
      writing.lock();
    }
    try {
      @Nullable Sql ready = idle.poll();
      return ready == null ? Database.shared(file, disk) : ready;
    } catch (SQLException | RuntimeException | Error e) {
      if (toWrite) {
        writing.unlock();
      }
      throw e;
    }
  }

  @Override
  public void takeBack(Sql sql, boolean toWrite, boolean isSound) {
    if (isSound && idle.size() < IDLE) {
      idle.push(sql);
    } else {
      forget(sql);
    }
    if (toWrite) {
      writing.unlock();
    }
  }

  private static void forget(Sql sql) {
    try {
      sql.close();
    } catch (SQLException _) {
      // It is of no use to anybody any more.
    }
  }

  @Override
  public void close() {
    for (Sql sql = idle.poll(); sql != null; sql = idle.poll()) {
      forget(sql);
    }
  }
}
