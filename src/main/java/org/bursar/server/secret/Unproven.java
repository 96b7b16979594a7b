package org.bursar.server.secret;

/** Why what a provider is said to have signed proves nothing. Its message says what to do next. */
public final class Unproven extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong, for programs; the names are part of the protocol. */
  public enum Why {
    /** It is no ID token. */
    ID_TOKEN_MALFORMED,
    /** The provider did not sign it, or not in a way that counts. */
    ID_TOKEN_SIGNATURE,
    /** Another provider made it. */
    ID_TOKEN_ISSUER,
    /** It was made for another program. */
    ID_TOKEN_AUDIENCE,
    /** Its time is over. */
    ID_TOKEN_EXPIRED,
    /** Its time has not come: two clocks differ. */
    ID_TOKEN_CLOCK,
    /** It answers another sign-in. */
    ID_TOKEN_NONCE,
    /** It says of nobody's name that it could be a user's. */
    ID_TOKEN_NAME,
    /** The provider did not answer this server. */
    PROVIDER_UNREACHABLE
  }

  private final Why why;

  Unproven(Why why, String sentence) {
    super(sentence, null, false, false);
    this.why = why;
  }

  /** What is wrong. */
  public Why why() {
    return why;
  }
}
