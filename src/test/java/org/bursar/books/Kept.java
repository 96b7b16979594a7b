package org.bursar.books;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.bursar.books.store.ServerDatabase;
import org.bursar.support.CommandSequence;
import org.bursar.support.Postgresql;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.EnterpriseId;

/** The kinds of books, which have to be the same to whoever uses them. */
enum Kept {
  FILE,
  SERVER_FILE,
  SERVER_POSTGRESQL;

  static final Actor EVA = Actor.local("eva");
  static final InstantSource CLOCK = InstantSource.fixed(CommandSequence.START);
  static final EnterpriseId ACME = new EnterpriseId("acme");

  /** Few attempts, and nothing waits. */
  static final Patience PATIENCE = new Patience(6, _ -> {});

  static final ServerDatabase.Pool POOL = new ServerDatabase.Pool(4, Duration.ofSeconds(10));

  /** Makes books in a folder, or wherever they are kept. */
  Keeping create(Path folder, Batch first) {
    if (this == FILE) {
      Path file = folder.resolve("acme.books");
      NewBooks.create(file, first, EVA, CLOCK, "line");
      return new FileKeeping(file);
    }
    String url = this == SERVER_FILE ? "sqlite:" + folder.resolve("server.db") : Postgresql.fresh();
    ServerKeeping keeping = new ServerKeeping(url);
    ServerBooks.create(keeping.database, first, EVA, CLOCK, "line");
    return keeping;
  }

  /** Books that a test keeps. */
  interface Keeping extends AutoCloseable {

    /** Opens them for writing. */
    Books open();

    /** Checks them. */
    Verifier.Report verify();

    @Override
    void close();
  }

  private record FileKeeping(Path file) implements Keeping {

    @Override
    public Books open() {
      return LocalBooks.open(file, LocalBooks.Access.WRITE, EVA, CLOCK);
    }

    @Override
    public Verifier.Report verify() {
      return Verifier.check(file, _ -> {});
    }

    @Override
    public void close() {}
  }

  /** A server's database, and processes that have it open. */
  static final class ServerKeeping implements Keeping {

    final String url;
    final ServerDatabase database;
    private final List<ServerDatabase> others = new ArrayList<>();

    ServerKeeping(String url) {
      this.url = url;
      this.database = ServerDatabase.open(url, POOL);
    }

    @Override
    public ServerBooks open() {
      return ServerBooks.open(database, ACME, EVA, CLOCK, PATIENCE);
    }

    /** The same books as another process has them. */
    ServerBooks elsewhere() {
      ServerDatabase other = ServerDatabase.open(url, POOL);
      others.add(other);
      return ServerBooks.open(other, ACME, EVA, CLOCK, PATIENCE);
    }

    @Override
    public Verifier.Report verify() {
      try (ServerBooks books = open()) {
        return books.verify(_ -> {});
      }
    }

    @Override
    public void close() {
      others.forEach(ServerDatabase::close);
      database.close();
    }
  }
}
