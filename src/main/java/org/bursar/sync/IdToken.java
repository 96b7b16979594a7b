package org.bursar.sync;

/**
 * What a provider signed about somebody who signed in there a moment ago. It gives one token, once.
 *
 * @param text what was signed
 * @param nonce shows that it was signed for the sign-in that began here
 */
public record IdToken(String text, String nonce) {

  /** Without itself: it must not get into a message. */
  @Override
  public String toString() {
    return "an ID token";
  }
}
