package org.bursar.console.connect;

/** By what somebody shows a server who he is. None of it is kept, nor does any of it say itself. */
sealed interface Proof {

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
}
