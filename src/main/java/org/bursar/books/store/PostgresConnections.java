package org.bursar.books.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.dialect.Dialect;
import org.bursar.books.store.dialect.Postgres;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to a PostgreSQL: few, however many enterprises there are. */
final class PostgresConnections implements Connections {

  /** A process that halts while it has the head must not keep it from the others for ever. */
  private static final String END_IDLE = "SET idle_in_transaction_session_timeout = '60s'";

  private static final int SILENCE_SECONDS = 60;
  private static final int RECHECK_SECONDS = 1;

  private final String name;
  private final HikariDataSource pool;
  private final Disk disk;

  private PostgresConnections(String name, HikariDataSource pool, Disk disk) {
    this.name = name;
    this.pool = pool;
    this.disk = disk;
  }

  /**
   * Connects.
   *
   * @throws BooksFault if it cannot be
   */
  static PostgresConnections connect(String address, ServerDatabase.Pool size, Disk disk) {
    PostgresUrl url = PostgresUrl.of(address);
    try {
      return new PostgresConnections(url.name(), new HikariDataSource(config(url, size)), disk);
    } catch (HikariPool.PoolInitializationException e) {
      throw new ServerFaults(url.name(), Postgres.DIALECT).reading(cause(e));
    } catch (SQLException | IllegalArgumentException e) {
      throw new BooksFault(
          Kind.NOT_FOUND,
          url.name() + " is no address of a PostgreSQL. Write jdbc:postgresql://HOST:PORT/NAME.",
          e);
    }
  }

  private static SQLException cause(HikariPool.PoolInitializationException e) {
    return e.getCause() instanceof SQLException cause ? cause : new SQLException(e.getCause());
  }

  private static HikariConfig config(PostgresUrl url, ServerDatabase.Pool size)
      throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setApplicationName("Bursar");
    source.setTcpKeepAlive(true);
    source.setConnectTimeout((int) Math.max(1, size.patience().toSeconds()));
    source.setReWriteBatchedInserts(true);
    // A machine that went dark says nothing: without a limit an answer would be waited for hours.
    source.setSocketTimeout(SILENCE_SECONDS);
    // Of several machines that name each other's role anew, what was known is soon wrong.
    source.setHostRecheckSeconds(RECHECK_SECONDS);
    // What the address says of these counts instead.
    source.setUrl(url.open());
    for (Map.Entry<String, String> secret : url.secret().entrySet()) {
      source.setProperty(secret.getKey(), secret.getValue());
    }
    HikariConfig config = new HikariConfig();
    config.setPoolName("bursar");
    config.setDataSource(source);
    config.setMaximumPoolSize(size.most());
    config.setMinimumIdle(1);
    config.setConnectionInitSql(END_IDLE);
    config.setConnectionTimeout(size.patience().toMillis());
    return config;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Dialect dialect() {
    return Postgres.DIALECT;
  }

  @Override
  public Sql lend(boolean toWrite) throws SQLException {
    return new Sql(pool.getConnection(), Postgres.DIALECT, Gathered.to(disk));
  }

  @Override
  public void takeBack(Sql sql, boolean toWrite, boolean isSound) {
    try {
      if (!isSound) {
        Connection broken = sql.connection();
        pool.evictConnection(broken);
      }
      sql.close();
    } catch (SQLException _) {
      // The pool has let go of it already.
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
