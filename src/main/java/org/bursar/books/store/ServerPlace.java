package org.bursar.books.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one enterprise in a server's database, over connections that are lent for each act.
 *
 * @param connections to the database
 * @param enterprise the enterprise's number
 */
record ServerPlace(Connections connections, long enterprise) implements Place {

  @Override
  public <T extends @Nullable Object> T reading(Reading<T> reading) {
    return Damage.notice(this, () -> lent(false, reading));
  }

  @Override
  public void writing(Writing writing) {
    try {
      int unused =
          lent(
              true,
              sql -> {
                writing.write(sql);
                return 0;
              });
    } catch (SQLException e) {
      throw unwritten(e);
    }
  }

  private <T extends @Nullable Object> T lent(boolean toWrite, Reading<T> use) throws SQLException {
    Sql sql = connections.lend(toWrite);
    boolean isSound = false;
    try {
      T read = use.read(sql.turnTo(enterprise));
      isSound = true;
      return read;
    } catch (BooksFault fault) {
      isSound = !sql.isAmiss() && fault.kind() == BooksFault.Kind.CONTENDED;
      throw fault;
    } catch (SQLException e) {
      isSound = !sql.isAmiss() && faults().isSound(e);
      throw e;
    } finally {
      connections.takeBack(sql, toWrite, isSound);
    }
  }

  private ServerFaults faults() {
    return new ServerFaults(connections);
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public @Nullable Path file() {
    return null;
  }

  @Override
  public BooksFault unread(SQLException e) {
    return faults().reading(e);
  }

  @Override
  public BooksFault unwritten(SQLException e) {
    return faults().writing(e);
  }

  @Override
  public BooksFault damaged(Throwable cause) {
    return faults().damaged(cause);
  }

  /** The connections are the database's. */
  @Override
  public void close() {}
}
