package org.bursar.books.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Properties;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.dialect.Sqlite;
import org.bursar.files.OwnFile;
import org.bursar.seal.SealedFile;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.LockingMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConnection;

/** The SQLite file of local books: how it is recognized, opened, made and closed. */
final class Database {

  /** What marks a books file: "BURS". */
  static final int APPLICATION_ID = 0x42555253;

  /** The table that marks a copy which is only read; it is in no other file. */
  static final String ONLY_READ = "only_read";

  private static final int BUSY_MILLIS = 5_000;

  /** How much of the file is held in memory, in kibibytes (negative: so SQLite tells it apart). */
  private static final int CACHE = -16_000;

  /** The same where a whole enterprise is written at once, all over the file. */
  private static final int DRAFT_CACHE = -96_000;

  private Database() {}

  /**
   * What a file is, if it is a books file and of no newer schema than this; it is left as it is,
   * whatever it is.
   */
  static Recognized recognize(Path file, Schema schema) {
    if (!Files.exists(file)) {
      throw new BooksFault(
          Kind.NOT_FOUND, "there is no file " + file + ". Check the name, or make new books.");
    } else if (!Files.isRegularFile(file)) {
      throw new BooksFault(Kind.NOT_BOOKS, file + " is no file, so it cannot be books.");
    } else if (SealedFile.isOne(file)) {
      throw new BooksFault(
          Kind.SEALED,
          file
              + " is sealed with a password. bursar unseal opens it; of a sealed copy, bursar"
              + " restore makes books.");
    }
    try {
      // Immutable, so that looking at a foreign or newer file leaves nothing beside it.
      try (Sql sql = sql(connection(file, "ro&immutable=1", new Properties()))) {
        Recognized known = requireKnown(file, sql, schema);
        refuseTruncated(file, sql);
        if (!Files.exists(beside(file, "-wal")) && !Files.exists(beside(file, "-journal"))) {
          return known;
        }
      }
      settle(file);
      // What is written ahead counts too: it may have taken a step.
      try (Sql sql = connect(file, Use.READ, Gathered.many())) {
        return requireKnown(file, sql, schema);
      }
    } catch (SQLException e) {
      throw Faults.reading(file, e);
    }
  }

  /**
   * Takes back what a halt left half written. Only a connection that may write does that; without
   * it no reader gets in either.
   */
  private static void settle(Path file) throws SQLException {
    if (Files.exists(beside(file, "-journal"))) {
      try (Sql sql = sql(connection(file, Use.WRITE.mode, new Properties()))) {
        pragma(sql, "schema_version");
      }
    }
  }

  /** Opens a file of exactly this schema; nothing is written to any other. */
  static Sql open(Path file, boolean write, Schema schema) {
    return open(file, write, schema, Gathered.many());
  }

  /** The same, with another way to write rows. */
  static Sql open(Path file, boolean write, Schema schema, Gathered gathered) {
    if (recognize(file, schema).schema() < schema.version()) {
      throw Faults.older(file);
    }
    return connected(file, write ? Use.WRITE : Use.READ, gathered);
  }

  /** Opens a file of this schema or an older one, for what does not depend on it. */
  static Sql openAsItIs(Path file, boolean write, Schema schema) {
    Recognized unused = recognize(file, schema);
    return connected(file, write ? Use.WRITE : Use.READ, Gathered.many());
  }

  /** One more connection for reading, to a file that is open already. */
  static Sql another(Path file) {
    return connected(file, Use.READ, Gathered.many());
  }

  /** One of several connections to a server's file, which is made if it is not there. */
  static Sql shared(Path file, Disk disk) throws SQLException {
    OwnFile.prepare(file);
    return connect(file, Use.CREATE, Gathered.to(disk));
  }

  private static Sql connected(Path file, Use use, Gathered gathered) {
    try {
      return connect(file, use, gathered);
    } catch (SQLException e) {
      throw Faults.reading(file, e);
    }
  }

  /** Takes one step, or none of it: the tables and the number that names them change together. */
  static void step(Sql sql, Schema schema, int version) throws SQLException {
    sql.transaction(
        () -> {
          schema.after(version).run(sql);
          sql.run("PRAGMA user_version = " + (version + 1));
        });
  }

  /** Makes an empty database with the current schema in a file that is not there. */
  static Sql create(Path file) {
    return create(file, Use.CREATE);
  }

  /**
   * The same, for a file that counts for nothing before it is whole: nothing of it is safe from a
   * halt before {@link #closeDraft}, and after a fault it can only be deleted.
   */
  static Sql createDraft(Path file) {
    return create(file, Use.DRAFT);
  }

  private static Sql create(Path file, Use use) {
    OwnFile.prepare(file);
    try {
      Sql sql = connect(file, use, Gathered.many());
      try {
        sql.transaction(
            () -> {
              Schema.BEGUN.run(sql);
              sql.run(
                  "PRAGMA application_id = " + APPLICATION_ID,
                  "PRAGMA user_version = " + Schema.FIRST);
            });
        for (int version = Schema.FIRST; version < Schema.CURRENT.version(); version++) {
          step(sql, Schema.CURRENT, version);
        }
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

  /** Makes a draft durable and lets go of it: now it may have its name. */
  static void closeDraft(Path file, Sql sql) throws SQLException, IOException {
    sql.close();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** What a file is opened for. */
  private enum Use {
    READ("ro"),
    WRITE("rw"),
    CREATE("rwc"),
    DRAFT("rwc");

    private final String mode;

    Use(String mode) {
      this.mode = mode;
    }
  }

  private static Sql connect(Path file, Use use, Gathered gathered) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(use == Use.READ);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(use == Use.DRAFT ? DRAFT_CACHE : CACHE);
    // Asked for, the driver runs a query of its own after every insert.
    config.setGetGeneratedKeys(false);
    switch (use) {
      case READ -> {}
      case WRITE, CREATE -> {
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
      }
      case DRAFT -> {
        config.setJournalMode(JournalMode.OFF);
        config.setSynchronous(SynchronousMode.OFF);
        config.setLockingMode(LockingMode.EXCLUSIVE);
      }
    }
    Properties properties = config.toProperties();
    return new Sql(connection(file, use.mode, properties), Sqlite.DIALECT, gathered);
  }

  /**
   * Writes a copy of a file as it stands now, one plain file. On a connection of its own: a copy
   * waits for every statement of its connection.
   */
  static void copy(Path file, Path copy) {
    OwnFile.prepare(copy);
    try (Sql copying = another(file)) {
      copying.update("VACUUM INTO ?", copy.toAbsolutePath().toString());
    } catch (SQLException e) {
      OwnFile.discardIfEmpty(copy);
      throw Faults.copying(file, copy, e);
    }
  }

  private static Sql sql(SQLiteConnection connection) {
    return new Sql(connection, Sqlite.DIALECT, Gathered.many());
  }

  private static SQLiteConnection connection(Path file, String mode, Properties properties)
      throws SQLException {
    String url = JDBC.PREFIX + file.toAbsolutePath().toUri() + "?mode=" + mode;
    return JDBC.createConnection(url, properties);
  }

  static boolean isOnlyRead(Sql sql) throws SQLException {
    return sql.first(
            Cells::text,
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name = ?",
            ONLY_READ)
        .isPresent();
  }

  private static Recognized requireKnown(Path file, Sql sql, Schema schema) throws SQLException {
    int version = pragma(sql, "user_version");
    if (pragma(sql, "application_id") != APPLICATION_ID || version < Schema.FIRST) {
      throw new BooksFault(
          Kind.NOT_BOOKS, file + " is no books file. Choose a file that Bursar made.");
    } else if (version > schema.version()) {
      throw new BooksFault(
          Kind.NEWER,
          file + " was written by a newer version of Bursar. Install that version to open it.");
    }
    return new Recognized(version, isOnlyRead(sql));
  }

  /** A file that was cut off is damaged, also where nobody would have read. */
  private static void refuseTruncated(Path file, Sql sql) throws SQLException {
    long expected = (long) pragma(sql, "page_count") * pragma(sql, "page_size");
    try {
      if (!Files.exists(beside(file, "-wal")) && Files.size(file) < expected) {
        throw Faults.damaged(file, new IOException("it has fewer pages than it says"));
      }
    } catch (IOException e) {
      throw new BooksFault(Kind.UNREADABLE, file + " cannot be read now.", e);
    }
  }

  private static int pragma(Sql sql, String name) throws SQLException {
    return sql.first(Cells::count, "PRAGMA " + name).orElse(0);
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
