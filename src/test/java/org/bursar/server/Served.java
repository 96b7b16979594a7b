package org.bursar.server;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.bursar.books.Batch;
import org.bursar.books.Patience;
import org.bursar.books.ServerBooks;
import org.bursar.books.store.ServerDatabase;
import org.bursar.codec.CommandCodec;
import org.bursar.server.secret.Tokens;
import org.bursar.server.store.SecretTables;
import org.bursar.sync.Credentials;
import org.bursar.sync.SyncedFile;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;

/** A real server with the books of a file on it, which tests of the window are synced with. */
public final class Served implements AutoCloseable {

  private final ServerDatabase database;
  private final InstantSource clock;
  private final EnterpriseId enterprise;
  private final ServerBooks books;
  private Server server;
  private int port;

  /** Publishes a local file and listens. */
  public Served(Path file, Path folder, Actor publisher, InstantSource clock) {
    this.clock = clock;
    database =
        ServerDatabase.open("sqlite:" + folder.resolve("server.db"), ServerDatabase.Pool.USUAL);
    enterprise = Publication.publish(file, database, publisher, clock, "served");
    books =
        ServerBooks.open(
            database, enterprise, Actor.server("bursar"), clock, Patience.usual(clock));
    start();
  }

  /** Listens, again where it listened before. */
  public void start() {
    server =
        Server.start(
            database,
            new Settings("127.0.0.1", port, null, null, Serving.MANY),
            clock,
            Serving.CHANCE,
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            "1.2.3");
    port = server.port();
  }

  /** Is not reached any more. */
  public void stop() {
    if (server != null) {
      server.close();
      server = null;
    }
  }

  /** Adds a user. */
  public void add(String name, Role role) {
    var unused = users().add(new UserName(name), role, enterprise);
  }

  private Users users() {
    return new Users(
        database,
        new Tokens(SecretTables.of(database), Serving.CHANCE, clock),
        clock,
        new CommandIds(Serving.CHANCE, clock));
  }

  /** Makes a synced file of a user. */
  public Path connect(Path file, String name, Path settings) {
    String token = users().token(new UserName(name), enterprise);
    SyncedFile.connect(
        file,
        URI.create("http://127.0.0.1:" + port),
        enterprise,
        token,
        null,
        "device-" + name,
        new Credentials(settings.resolve("tokens")),
        clock);
    return file;
  }

  /** What a user gives from somewhere else. */
  public Outcome give(Actor actor, Command command) {
    String line = CommandCodec.encode(new CommandId(UUID.randomUUID()), command, null, null, null);
    return books.submit(actor, Batch.each(List.of(CommandCodec.decode(line)))).getFirst();
  }

  /** How far the server's books are. */
  public long entry() {
    return books.now().entry();
  }

  @Override
  public void close() {
    stop();
    books.close();
    database.close();
  }
}
