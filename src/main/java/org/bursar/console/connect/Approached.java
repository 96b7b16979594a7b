package org.bursar.console.connect;

import java.net.URI;
import java.util.List;
import org.bursar.sync.Entrance;
import org.bursar.sync.IdToken;
import org.bursar.sync.Membership;
import org.bursar.sync.SignIn;
import org.jspecify.annotations.Nullable;

/**
 * A server that was found, trusted, and that knows who asks.
 *
 * @param fingerprint of its own certificate, which a person has compared; null if others vouch for
 *     it, or it has none
 * @param memberships the enterprises that are open to whoever asks
 */
record Approached(
    URI server, @Nullable String fingerprint, Proof proof, List<Membership> memberships) {

  Approached {
    memberships = List.copyOf(memberships);
  }

  private SignIn signIn() {
    return new Entrance(server, fingerprint).signIn();
  }

  /** The token by which a file is synced: the one that was given, or one that is made now. */
  String token(Membership at, String device) {
    return switch (proof) {
      case Proof.Token(String text) -> text;
      case Proof.Password(_, String password) ->
          signIn().byPassword(at.enterprise(), at.user(), password, device).token();
      case Proof.Signed(IdToken idToken) ->
          signIn().byIdToken(at.enterprise(), idToken, device).token();
    };
  }

  /** Takes back the token that was made here, if the file by which it came is not kept. */
  void takeBack(String token) {
    if (!(proof instanceof Proof.Token)) {
      new Entrance(server, fingerprint).signOut(token);
    }
  }
}
