package org.bursar.sync;

/** Why somebody is not signed in. Its message is a sentence that says what to do next. */
public final class SignInFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong, for those who say it in their own words. */
  public enum Why {
    /** User, password and enterprise do not belong together. */
    WRONG,
    /** Somebody signed in elsewhere who is no user of the enterprise. */
    NO_USER,
    /** Somebody signed in who is not the one whose file it is. */
    ANOTHER_USER,
    /** It was broken off here. */
    CANCELLED,
    /** Nobody signed in for a long time. */
    NOBODY,
    /** The provider said no: often because it was broken off there. */
    DENIED,
    /** The provider is not reached. */
    PROVIDER_UNREACHABLE,
    /** The server knows no provider. */
    PROVIDER_NONE,
    /** The clocks of the server and the provider differ. */
    CLOCK,
    /** What came from the provider proves nothing. */
    UNPROVEN,
    /** Too many attempts failed. */
    TOO_OFTEN
  }

  private final Why why;

  SignInFault(Why why, String sentence) {
    super(sentence);
    this.why = why;
  }

  /** What is wrong. */
  public Why why() {
    return why;
  }
}
