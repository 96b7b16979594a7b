package org.bursar.console.connect;

import org.bursar.sync.IdToken;

/** By what somebody shows a server who he is. None of it is kept, nor does any of it say itself. */
sealed interface Proof extends Claim {

  /** His name and what he alone knows. */
  record Password(String user, String password) implements Proof {
    @Override
    public String toString() {
      return "a password of " + user;
    }
  }

  /** What the server's administrator gave him. */
  record Token(String text) implements Proof {
    @Override
    public String toString() {
      return "a token";
    }
  }

  /** What the server's provider signed a moment ago. */
  record Signed(IdToken idToken) implements Proof {}
}
