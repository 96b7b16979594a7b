package org.bursar.books.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.bursar.books.store.BooksFault.Kind;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConnection;

/** The SQLite file of local books: how it is recognized, opened, made and closed. */
final class Database {

  /** What marks a books file: "BURS". */
  static final int APPLICATION_ID = 0x42555253;

  /** The newest schema that this version knows. */
  static final int SCHEMA = 1;

  private static final int BUSY_MILLIS = 5_000;

  private Database() {}

  /**
   * Opens a file that is there and is a books file of a known schema; nothing is written to any
   * other.
   */
  static Sql open(Path file, boolean write) {
    return open(file, write, () -> {});
  }

  /** The same, with what is to run before each write. */
  static Sql open(Path file, boolean write, Runnable beforeWrite) {
    if (!Files.exists(file)) {
      throw new BooksFault(
          Kind.NOT_FOUND, "there is no file " + file + ". Check the name, or make new books.");
    } else if (!Files.isRegularFile(file)) {
      throw new BooksFault(Kind.NOT_BOOKS, file + " is no file, so it cannot be books.");
    }
    try {
      // Immutable, so that looking at a foreign or newer file leaves nothing beside it.
      try (Sql sql = new Sql(connection(file, "mode=ro&immutable=1", new Properties()), () -> {})) {
        recognize(file, sql);
      }
      return connect(file, write, false, beforeWrite);
    } catch (SQLException e) {
      throw Faults.reading(file, e);
    }
  }

  /** Makes an empty database with the newest schema in a file that is not there. */
  static Sql create(Path file) {
    try {
      Sql sql = connect(file, true, true, () -> {});
      try {
        sql.transaction(
            () -> {
              sql.run(schema(SCHEMA).split(";\\s*\n", -1));
              sql.run(
                  "PRAGMA application_id = " + APPLICATION_ID, "PRAGMA user_version = " + SCHEMA);
            });
        return sql;
      } catch (SQLException | RuntimeException e) {
        sql.close();
        throw e;
      }
    } catch (SQLException e) {
      throw Faults.writing(file, e);
    }
  }

  /**
   * Makes it one plain file again, which can be mailed and read from anywhere. While somebody reads
   * it, it stays as it is: nothing is lost by that, and the next who writes makes it plain.
   */
  static void closePlain(Sql sql) throws SQLException {
    try (sql) {
      sql.run("PRAGMA busy_timeout = 0", "PRAGMA wal_checkpoint(TRUNCATE)");
      sql.run("PRAGMA journal_mode = DELETE");
    } catch (SQLException e) {
      if (!Faults.isBusy(e)) {
        throw e;
      }
    }
  }

  private static Sql connect(Path file, boolean write, boolean create, Runnable beforeWrite)
      throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(!write);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-16_000);
    if (write) {
      config.setJournalMode(JournalMode.WAL);
      config.setSynchronous(SynchronousMode.FULL);
    }
    Properties properties = config.toProperties();
    String mode = write ? create ? "rwc" : "rw" : "ro";
    return new Sql(connection(file, "mode=" + mode, properties), beforeWrite);
  }

  private static SQLiteConnection connection(Path file, String how, Properties properties)
      throws SQLException {
    String url = JDBC.PREFIX + file.toAbsolutePath().toUri() + "?" + how;
    return JDBC.createConnection(url, properties);
  }

  private static void recognize(Path file, Sql sql) throws SQLException {
    int application = pragma(sql, "application_id");
    int version = pragma(sql, "user_version");
    if (application != APPLICATION_ID) {
      throw new BooksFault(
          Kind.NOT_BOOKS, file + " is no books file. Choose a file that Bursar made.");
    } else if (version > SCHEMA) {
      throw new BooksFault(
          Kind.NEWER,
          file + " was written by a newer version of Bursar. Install that version to open it.");
    }
    refuseTruncated(file, sql);
  }

  /** A file that was cut off is damaged, also where nobody would have read. */
  private static void refuseTruncated(Path file, Sql sql) throws SQLException {
    Path wal = file.resolveSibling(file.getFileName() + "-wal");
    long expected = (long) pragma(sql, "page_count") * pragma(sql, "page_size");
    try {
      if (!Files.exists(wal) && Files.size(file) < expected) {
        throw Faults.damaged(file, new IOException("it has fewer pages than it says"));
      }
    } catch (IOException e) {
      throw new BooksFault(Kind.UNREADABLE, file + " cannot be read now.", e);
    }
  }

  private static int pragma(Sql sql, String name) throws SQLException {
    return sql.first(Cells::count, "PRAGMA " + name).orElse(0);
  }

  private static String schema(int version) {
    try (InputStream in = Database.class.getResourceAsStream("schema-" + version + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("schema " + version + " is missing in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
