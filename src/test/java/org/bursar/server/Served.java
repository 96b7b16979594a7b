package org.bursar.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bursar.books.Batch;
import org.bursar.books.Patience;
import org.bursar.books.ServerBooks;
import org.bursar.books.backup.ServerBackup;
import org.bursar.books.store.ServerDatabase;
import org.bursar.codec.CommandCodec;
import org.bursar.server.secret.Identity;
import org.bursar.server.secret.IdentityFile;
import org.bursar.server.secret.OwnIdentity;
import org.bursar.server.secret.Passwords;
import org.bursar.server.secret.Provider;
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

  private static final List<Published> PUBLISHED = new ArrayList<>();

  private ServerDatabase database;
  private final InstantSource clock;
  private final EnterpriseId enterprise;
  private ServerBooks books;
  private final FakeProvider provider;
  private final Identity identity;
  private Server server;
  private int port;

  /** A file that was published, and what came of it. */
  private record Published(Path file, Actor publisher, Path database, EnterpriseId enterprise) {}

  /** Publishes a local file and listens. */
  public Served(Path file, Path folder, Actor publisher, InstantSource clock) {
    this(file, folder, publisher, clock, null, null);
  }

  /** The same, with a provider at which people sign in. */
  public Served(
      Path file, Path folder, Actor publisher, InstantSource clock, FakeProvider provider) {
    this(file, folder, publisher, clock, provider, null);
  }

  /** The same over TLS, with a certificate that it made itself. */
  public static Served overTls(Path file, Path folder, Actor publisher, InstantSource clock) {
    try {
      Identity own =
          OwnIdentity.in(
              folder.resolve("server.pem"), "localhost", clock.instant(), Serving.CHANCE);
      return new Served(file, folder, publisher, clock, null, own);
    } catch (IdentityFile.Unfit e) {
      throw new IllegalStateException(e);
    }
  }

  private Served(
      Path file,
      Path folder,
      Actor publisher,
      InstantSource clock,
      FakeProvider provider,
      Identity identity) {
    this.clock = clock;
    this.provider = provider;
    this.identity = identity;
    Path own = folder.resolve("server.db");
    enterprise = published(file, own, publisher, clock);
    database = ServerDatabase.open("sqlite:" + own, ServerDatabase.Pool.USUAL);
    books =
        ServerBooks.open(
            database, enterprise, Actor.server("bursar"), clock, Patience.usual(clock));
    start();
  }

  /** Publishes into a new database; what was published before is copied. */
  private static EnterpriseId published(Path file, Path own, Actor publisher, InstantSource clock) {
    synchronized (PUBLISHED) {
      try {
        for (Published before : PUBLISHED) {
          if (before.publisher.equals(publisher) && Files.mismatch(file, before.file) < 0) {
            Files.copy(before.database, own);
            return before.enterprise;
          }
        }
        EnterpriseId enterprise;
        try (ServerDatabase made =
            ServerDatabase.open("sqlite:" + own, ServerDatabase.Pool.USUAL)) {
          enterprise = Publication.publish(file, made, publisher, clock, "served");
        }
        ServerDatabase.makePlain(own);
        Path kept = Files.createTempDirectory("served");
        kept.toFile().deleteOnExit();
        Published now =
            new Published(
                Files.copy(file, kept.resolve("published.books")),
                publisher,
                Files.copy(own, kept.resolve("server.db")),
                enterprise);
        now.file.toFile().deleteOnExit();
        now.database.toFile().deleteOnExit();
        PUBLISHED.add(now);
        return enterprise;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Listens for a database that a test closes with it, with a provider at which people sign in. */
  public Served(String url, FakeProvider provider, InstantSource clock) {
    this.clock = clock;
    this.provider = provider;
    this.identity = null;
    database = ServerDatabase.open(url, ServerDatabase.Pool.USUAL);
    enterprise = null;
    books = null;
    start();
  }

  /** Where it listens. */
  public String url() {
    return address().toString();
  }

  /** Listens, again where it listened before. */
  public void start() {
    server =
        Server.start(
            database,
            new Settings("127.0.0.1", port, identity, null, Serving.MANY, known()),
            clock,
            Serving.CHANCE,
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            "1.2.3");
    port = server.port();
  }

  private Provider known() {
    return provider == null
        ? null
        : new Provider(provider.issuer(), FakeProvider.CLIENT, Provider.USUAL_CLAIM);
  }

  /** Is not reached any more. */
  public void stop() {
    if (server != null) {
      server.close();
      server = null;
    }
  }

  /** Copies the database as it stands. */
  public void backUp(Path copy) {
    ServerBackup.copy(database, copy);
  }

  /** Is a server again that has what a copy has; it is not started yet. */
  public void restore(Path copy) {
    stop();
    books.close();
    database.close();
    Path file = copy.resolveSibling("restored.db");
    ServerBackup.restore(copy, file, "restored");
    database = ServerDatabase.open("sqlite:" + file, ServerDatabase.Pool.USUAL);
    books =
        ServerBooks.open(
            database, enterprise, Actor.server("bursar"), clock, Patience.usual(clock));
  }

  /** Whose books are served. */
  public EnterpriseId enterprise() {
    return enterprise;
  }

  /** Adds a user. */
  public void add(String name, Role role) {
    var unused = users().add(new UserName(name), role, enterprise);
  }

  /** Lets one more device of a user in. */
  public void device(String name, String device) {
    var unused =
        new Tokens(SecretTables.of(database), Serving.CHANCE, clock)
            .make(new UserName(name), enterprise, device);
  }

  /** Takes all tokens of a user back; how many there were. */
  public int revoke(String name) {
    return users().revoke(new UserName(name), enterprise);
  }

  private Users users() {
    return new Users(
        database,
        new Tokens(SecretTables.of(database), Serving.CHANCE, clock),
        clock,
        new CommandIds(Serving.CHANCE, clock));
  }

  /** Publishes one more, with a user who has this password. */
  public EnterpriseId also(Path file, Actor publisher, String user, String password) {
    EnterpriseId other = Publication.publish(file, database, publisher, clock, "also");
    var unused = users().add(new UserName(user), Role.OPERATOR, other);
    passwords().set(other, new UserName(user), password);
    return other;
  }

  /** Gives a user a password. */
  public void password(String user, String password) {
    passwords().set(enterprise, new UserName(user), password);
  }

  private Passwords passwords() {
    return new Passwords(SecretTables.of(database), Serving.CHANCE, clock);
  }

  /** A token of a user. */
  public String token(String user) {
    return users().token(new UserName(user), enterprise);
  }

  /** A token that publishes a file. */
  public String publishing(String user) {
    return users().token(new UserName(user), null);
  }

  /** Which enterprises there are. */
  public List<EnterpriseId> enterprises() {
    return database.list().stream().map(org.bursar.books.store.Enrolled::id).toList();
  }

  /** Where it listens. */
  public URI address() {
    return URI.create((identity == null ? "http" : "https") + "://127.0.0.1:" + port);
  }

  /** The fingerprint of its certificate. */
  public String fingerprint() {
    return identity.fingerprint();
  }

  /** Makes a synced file of a user. */
  public Path connect(Path file, String name, Path settings) {
    SyncedFile.connect(
        file,
        address(),
        enterprise,
        token(name),
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
    if (books != null) {
      books.close();
    }
    database.close();
  }
}
