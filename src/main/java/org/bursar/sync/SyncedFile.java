package org.bursar.sync;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.bursar.books.Books;
import org.bursar.books.Replica;
import org.bursar.books.ReplicaFile;
import org.bursar.books.journal.SyncedWith;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.Store;
import org.bursar.enterprise.Waiting;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/** A file that is synced with a server: made, found, opened. */
public final class SyncedFile {

  private SyncedFile() {}

  /** Whether a file is one: else it is local books. */
  public static boolean isOne(Path file) {
    return ReplicaFile.isOne(file);
  }

  /**
   * Makes a file that is synced with an enterprise of a server, and fetches all of it. If that is
   * broken off the file is there, and the next exchange goes on.
   *
   * @param device a random name for the file, by which its token is kept
   * @throws ServerFault if the server is not reached or does not let this token in: no file is made
   */
  public static void connect(
      Path file,
      URI server,
      EnterpriseId enterprise,
      String token,
      @Nullable String fingerprint,
      String device,
      Credentials credentials,
      InstantSource clock) {
    make(file, server, enterprise, token, fingerprint, device, credentials);
    try (SyncedBooks books = open(file, credentials, clock)) {
      var unused = books.exchange();
      books.arrive(() -> true);
    }
  }

  /** The same without fetching anything yet. */
  public static void make(
      Path file,
      URI server,
      EnterpriseId enterprise,
      String token,
      @Nullable String fingerprint,
      String device,
      Credentials credentials) {
    HttpClient client = Trust.client(server, fingerprint);
    HttpServerLink link = new HttpServerLink(client, server, enterprise, () -> token);
    UserName user = new UserName(link.user());
    Standing standing = link.standing();
    SyncedWith with = new SyncedWith(server.toString(), user, fingerprint, device);
    ReplicaFile.create(file, enterprise, standing.lineage(), with);
    credentials.keep(Credentials.name(with), token);
  }

  /**
   * Fetches what is new, of a long journal the state, watched by somebody; what came is kept,
   * whatever happens.
   *
   * @throws ServerFault if the server gives no answer that is of use
   * @throws java.util.concurrent.CancellationException if who watches has enough
   */
  public static void fetch(Path file, Credentials credentials, InstantSource clock, Watch watch) {
    try (SyncedBooks books = open(file, credentials, clock)) {
      var unused = books.exchange(watch);
    }
  }

  /** Takes away a file that was just made, and in which nobody has written anything. */
  public static void unmake(Path file, Credentials credentials) {
    Optional<SyncedWith> with;
    try (Store store = Store.open(file, false)) {
      with = store.synced();
    }
    ReplicaFile.delete(file);
    with.ifPresent(known -> credentials.forget(Credentials.name(known)));
  }

  /**
   * What waits in a file to be sent; null if it is a local one.
   *
   * @param books the same file, open
   */
  public static @Nullable Waiting waiting(Path file, Books books) {
    try (Store store = Store.open(file, false)) {
      Optional<SyncedWith> with = store.synced();
      return with.isEmpty()
          ? null
          : Fold.of(
                  store.outbox().letters(),
                  books.now(),
                  books.records(),
                  Actor.user(with.get().user()))
              .waiting();
    }
  }

  /** Opens one for writing; the server is asked for nothing yet. */
  public static SyncedBooks open(Path file, Credentials credentials, InstantSource clock) {
    return open(file, credentials, clock, (books, seat) -> books);
  }

  /** Opens one for writing and keeps it in step with its server from now on. */
  public static Syncing live(Path file, Credentials credentials, InstantSource clock) {
    return open(
        file,
        credentials,
        clock,
        (books, seat) ->
            Syncing.start(
                books,
                new HttpNotices(seat.client(), seat.server(), seat.enterprise(), seat.kept()),
                clock,
                Syncing.Pace.USUAL));
  }

  /** A copy that is damaged is made anew: the server has all that was in it but what waits. */
  private static Replica replica(Path file, InstantSource clock) {
    String user = System.getProperty("user.name", "unknown");
    try {
      return Replica.open(file, user, clock);
    } catch (BooksFault fault) {
      if (fault.kind() != BooksFault.Kind.DAMAGED || !ReplicaFile.salvage(file, user, clock)) {
        throw fault;
      }
      return Replica.open(file, user, clock);
    }
  }

  /** What the user of a file has at its server, whether or not it is open. */
  public static Seat seat(Path file, Credentials credentials) {
    try (Store store = Store.open(file, false)) {
      SyncedWith with =
          store.synced().orElseThrow(() -> new IllegalArgumentException(file + " is a local file"));
      return new Seat(with, store.enterprise(), credentials);
    }
  }

  @FunctionalInterface
  private interface Then<T> {
    T opened(SyncedBooks books, Seat seat);
  }

  private static <T> T open(Path file, Credentials credentials, InstantSource clock, Then<T> then) {
    Replica replica = replica(file, clock);
    try {
      Seat seat = new Seat(replica.with(), replica.enterprise(), credentials);
      // Without a token there is nothing to be kept in step.
      String unused = seat.token();
      HttpServerLink link =
          new HttpServerLink(seat.client(), seat.server(), seat.enterprise(), seat.kept());
      return then.opened(
          new SyncedBooks(replica, link, clock, SyncedBooks.Fetching.USUAL, seat), seat);
    } catch (RuntimeException | Error e) {
      replica.close();
      throw e;
    }
  }
}
