package org.bursar.sync;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.InstantSource;
import org.bursar.books.Replica;
import org.bursar.books.journal.SyncedWith;
import org.bursar.sync.ServerFault.Kind;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/** A file that is synced with a server: made, found, opened. */
public final class SyncedFile {

  private SyncedFile() {}

  /** Whether a file is one: else it is local books. */
  public static boolean isOne(Path file) {
    return Replica.isOne(file);
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
    HttpClient client = Trust.client(server, fingerprint);
    HttpServerLink link = new HttpServerLink(client, server, enterprise, token);
    UserName user = new UserName(link.user());
    Standing standing = link.standing();
    Replica.create(
        file,
        enterprise,
        standing.lineage(),
        new SyncedWith(server.toString(), user, fingerprint, device));
    credentials.keep(device, token);
    try (SyncedBooks books = open(file, credentials, clock)) {
      var unused = books.exchange();
    }
  }

  /** Opens one for writing; the server is asked for nothing yet. */
  public static SyncedBooks open(Path file, Credentials credentials, InstantSource clock) {
    Replica replica = Replica.open(file, System.getProperty("user.name", "unknown"), clock);
    try {
      SyncedWith with = replica.with();
      URI server = URI.create(with.server());
      String token =
          credentials
              .find(with.device())
              .orElseThrow(
                  () ->
                      new ServerFault(
                          Kind.NOT_SIGNED_IN,
                          "the token of "
                              + file
                              + " is not kept on this machine. Connect it again with a new one."));
      return new SyncedBooks(
          replica,
          new HttpServerLink(
              Trust.client(server, with.fingerprint()), server, replica.enterprise(), token),
          clock);
    } catch (RuntimeException | Error e) {
      replica.close();
      throw e;
    }
  }
}
