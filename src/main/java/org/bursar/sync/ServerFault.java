package org.bursar.sync;

import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Why a server gave no answer that is of use. Its message is a sentence for a person. */
public final class ServerFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong, for those who say it in their own words. */
  public enum Kind {
    /** No answer came, or one that says to come again later. */
    UNREACHABLE,
    /** It is not the server that this file knows. */
    NOT_TRUSTED,
    /** The token is unknown, expired or taken back. */
    NOT_SIGNED_IN,
    /** The token is one of another enterprise. */
    FOREIGN,
    /** There is no such enterprise. */
    UNKNOWN,
    /** There is one already. */
    EXISTS,
    /** The server and this program do not speak the same version. */
    VERSION,
    /** The server was restored from a copy that is older than what is here. */
    RESTORED,
    /** What came does not follow from what is here. */
    BROKEN,
    /** It does not take what was sent, however often it is sent. */
    NOT_TAKEN,
    /** What it sent could not be written down on this machine. */
    NOT_KEPT
  }

  private final Kind kind;
  private final boolean unsent;
  private final @Nullable String code;

  /** A fault of this kind, said in a sentence. */
  public ServerFault(Kind kind, String sentence, @Nullable Throwable cause) {
    this(kind, sentence, cause, false, null);
  }

  private ServerFault(
      Kind kind,
      String sentence,
      @Nullable Throwable cause,
      boolean unsent,
      @Nullable String code) {
    super(sentence, cause);
    this.kind = kind;
    this.unsent = unsent;
    this.code = code;
  }

  /** The server was not even reached: what was to be sent certainly did not arrive. */
  public static ServerFault unsent(String sentence, @Nullable Throwable cause) {
    return new ServerFault(Kind.UNREACHABLE, sentence, cause, true, null);
  }

  /** A fault of this kind, said in a sentence. */
  public ServerFault(Kind kind, String sentence) {
    this(kind, sentence, null);
  }

  /** The same with a code that says more exactly what is wrong; null says nothing more. */
  public ServerFault coded(@Nullable String newCode) {
    return new ServerFault(kind, String.valueOf(getMessage()), getCause(), unsent, newCode);
  }

  /** What exactly is wrong, as the server or this program calls it; null if nobody says. */
  public @Nullable String code() {
    return code;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** What it is to the sender of a command that the server does not take. */
  public Refusal asRefusal() {
    return Refusal.of(RefusalCode.NOT_TAKEN).with("said", String.valueOf(getMessage()));
  }

  /** Whether what was to be sent certainly did not arrive. */
  public boolean isUnsent() {
    return unsent;
  }
}
