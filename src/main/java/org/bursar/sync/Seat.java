package org.bursar.sync;

import java.net.URI;
import java.net.http.HttpClient;
import org.bursar.books.journal.SyncedWith;
import org.bursar.keyring.KeyringFault;
import org.bursar.sync.ServerFault.Kind;
import org.bursar.sync.SignInFault.Why;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.UserName;

/**
 * What the user of a synced file has at its server: his token, which is looked up at every call,
 * and a new one in place of it once he has signed in again. What waits in the file is not touched
 * by that, and it stays the file of whose it was.
 */
public final class Seat {

  /** The code of the fault that a keyring gives no answer. */
  public static final String KEYRING_SILENT = "KEYRING_SILENT";

  private final SyncedWith with;
  private final EnterpriseId enterprise;
  private final Credentials credentials;
  private final URI server;
  private final HttpClient client;
  private final String secret;

  Seat(SyncedWith with, EnterpriseId enterprise, Credentials credentials) {
    this.with = with;
    this.enterprise = enterprise;
    this.credentials = credentials;
    this.server = URI.create(with.server());
    this.client = Trust.client(server, with.fingerprint());
    this.secret = Credentials.name(with);
  }

  /** Whose file it is: nobody else's token is kept for it. */
  public UserName user() {
    return with.user();
  }

  /** Of which enterprise. */
  public EnterpriseId enterprise() {
    return enterprise;
  }

  /** The server. */
  public URI server() {
    return server;
  }

  /** Signing in to it. */
  public SignIn signIn() {
    return new SignIn(client, server);
  }

  /**
   * The token that is kept of this file.
   *
   * @throws ServerFault if none is
   */
  String token() {
    try {
      return credentials.find(secret).orElseThrow(Seat::absent);
    } catch (KeyringFault silent) {
      throw new ServerFault(
              Kind.NOT_SIGNED_IN,
              "the token of this file is looked for in this system's keyring, and "
                  + silent.getMessage()
                  + " Unlock it and try again; or sign in again, on the command line with bursar"
                  + " sign-in.",
              silent)
          .coded(KEYRING_SILENT);
    }
  }

  private static ServerFault absent() {
    return new ServerFault(
            Kind.NOT_SIGNED_IN,
            "the token of this file is not kept on this machine. Sign in again, on the"
                + " command line with bursar sign-in.")
        .coded("TOKEN_ABSENT");
  }

  /** The same, to ask a server with from now on. */
  KeptToken kept() {
    return new KeptToken() {
      @Override
      public String get() {
        return token();
      }

      @Override
      public void refused() {
        credentials.refused(secret);
      }
    };
  }

  /** What connects to the server. */
  HttpClient client() {
    return client;
  }

  /** His devices, in the name of his token. */
  public Devices devices() {
    return new Devices(new HttpCalls(client, server, kept()));
  }

  /**
   * Keeps what came of it; an open file asks with it from now on.
   *
   * @throws SignInFault if it is somebody else's
   */
  public void keep(SignedIn signedIn) {
    require(signedIn.user());
    credentials.keep(secret, signedIn.token());
  }

  /**
   * Keeps a token that an administrator gave, once the server knows it.
   *
   * @throws SignInFault if it is somebody else's
   * @throws ServerFault if it does not let him in
   */
  public void keep(String token) {
    HttpServerLink link = new HttpServerLink(client, server, enterprise, () -> token);
    require(new UserName(link.user()));
    Standing unused = link.standing();
    credentials.keep(secret, token);
  }

  private void require(UserName user) {
    if (!user.equals(with.user())) {
      throw new SignInFault(
          Why.ANOTHER_USER,
          "you signed in as "
              + user
              + ", and this file is one of "
              + with.user()
              + ". Sign in as "
              + with.user()
              + ", or connect a file of your own.");
    }
  }
}
