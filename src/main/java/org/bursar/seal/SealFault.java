package org.bursar.seal;

/** Why a file cannot be sealed or opened. Its message is a sentence for a person. */
public final class SealFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong, for those who say it in their own words. */
  public enum Kind {
    /** A new file would overwrite one. */
    EXISTS,
    /** It is no sealed file. */
    NOT_SEALED,
    /** A newer version sealed it. */
    NEWER,
    /** Its end is missing. */
    TRUNCATED,
    /** It is not as it was sealed. */
    CHANGED,
    /** It was sealed with another password. */
    WRONG_PASSWORD,
    /** It cannot be read. */
    UNREADABLE,
    /** What was made of it cannot be written. */
    NOT_SAVED
  }

  private final Kind kind;

  SealFault(Kind kind, String sentence, Throwable cause) {
    super(sentence, cause);
    this.kind = kind;
  }

  SealFault(Kind kind, String sentence) {
    super(sentence);
    this.kind = kind;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }
}
