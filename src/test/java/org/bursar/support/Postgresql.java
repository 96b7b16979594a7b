package org.bursar.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A real PostgreSQL, one for all tests of a run, with a database of its own for each of them. */
public final class Postgresql {

  /** Whom it lets in. */
  public static final String WHO = "user=postgres&password=postgres";

  private static EmbeddedPostgres started;
  private static int databases;

  private Postgresql() {}

  /** The address of a database that nobody has used. */
  public static synchronized String fresh() {
    String name = "t" + ++databases;
    try (Connection connection = running().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return "jdbc:postgresql://localhost:%d/%s?%s".formatted(port(), name, WHO);
  }

  /** Where it listens. */
  public static synchronized int port() {
    return running().getPort();
  }

  /** Nothing of it outlives the tests, so nothing is waited for to be on the disk. */
  private static EmbeddedPostgres running() {
    if (started == null) {
      started = start("off");
    }
    return started;
  }

  /** Starts one more; what it is asked to keep survives a halt if {@code fsync} is on. */
  public static EmbeddedPostgres start(String fsync) {
    try {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", fsync)
              .setServerConfig("synchronous_commit", fsync)
              .setServerConfig("full_page_writes", fsync)
              .setServerConfig("max_connections", "100")
              .setPGStartupWait(Duration.ofSeconds(60))
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres)));
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException _) {
      // It ends with this process.
    }
  }
}
