package org.bursar.cli;

/**
 * The end of a verb that cannot go on, with what a person must know. Its message is a sentence; it
 * is no fault of the program.
 */
final class Ending extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int code;

  private Ending(int code, String sentence) {
    super(sentence, null, false, false);
    this.code = code;
  }

  /** The call was wrong. */
  static Ending wrongCall(String sentence) {
    return new Ending(ExitCode.WRONG_CALL, sentence);
  }

  /** It was refused, or what was asked for is not there. */
  static Ending refused(String sentence) {
    return new Ending(ExitCode.REFUSED, sentence);
  }

  /** A file cannot be read or written. */
  static Ending unreachable(String sentence) {
    return new Ending(ExitCode.UNREACHABLE, sentence);
  }

  int code() {
    return code;
  }
}
