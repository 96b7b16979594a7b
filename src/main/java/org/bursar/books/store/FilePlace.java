package org.bursar.books.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A file of books over one connection, which one thread at a time uses. */
final class FilePlace implements Place {

  private final Path file;
  private final Sql sql;
  private final Closing closing;
  private final ReentrantLock using = new ReentrantLock();

  FilePlace(Path file, Sql sql, Closing closing) {
    this.file = file;
    this.sql = sql;
    this.closing = closing;
  }

  /** How a file is let go of. */
  @FunctionalInterface
  interface Closing {
    void close() throws SQLException, IOException;
  }

  @Override
  public <T extends @Nullable Object> T reading(Reading<T> reading) {
    using.lock();
    try {
      return Damage.notice(this, () -> reading.read(sql));
    } finally {
      using.unlock();
    }
  }

  @Override
  public void writing(Writing writing) {
    using.lock();
    try {
      writing.write(sql);
    } catch (SQLException e) {
      throw unwritten(e);
    } finally {
      using.unlock();
    }
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public BooksFault unread(SQLException e) {
    return Faults.reading(file, e);
  }

  @Override
  public BooksFault unwritten(SQLException e) {
    return Faults.writing(file, e);
  }

  @Override
  public BooksFault damaged(Throwable cause) {
    return Faults.damaged(file, cause);
  }

  @Override
  public void close() {
    using.lock();
    try {
      closing.close();
    } catch (SQLException e) {
      throw unwritten(e);
    } catch (IOException e) {
      throw new BooksFault(BooksFault.Kind.NOT_SAVED, file + " could not be saved.", e);
    } finally {
      using.unlock();
    }
  }
}
