package org.bursar.console.connect;

import java.net.URI;
import java.util.List;
import org.bursar.sync.Entrance;
import org.bursar.sync.Membership;
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

  /** The token by which a file is synced: the one that was given, or one that is made now. */
  String token(Membership at, String device) {
    return switch (proof) {
      case Proof.Token(String text) -> text;
      case Proof.Password(_, String password) ->
          new Entrance(server, fingerprint).signIn(at, password, device);
    };
  }
}
