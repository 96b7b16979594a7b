package org.bursar.cli;

import org.bursar.books.store.BooksFault;
import org.bursar.seal.SealFault;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SignInFault;

/** What the program ends with; the numbers are the contract's. */
final class ExitCode {

  /** Done, and nothing to do. */
  static final int DONE = 0;

  /** A command or an import was refused, what was asked for is not there, or a check failed. */
  static final int REFUSED = 1;

  /** The call itself was wrong. */
  static final int WRONG_CALL = 2;

  /** The file cannot be opened or written. */
  static final int UNREACHABLE = 3;

  /** What a fault of a server is to the caller. */
  static int of(ServerFault fault) {
    return switch (fault.kind()) {
      case UNREACHABLE, NOT_TRUSTED, VERSION, RESTORED, BROKEN, NOT_KEPT -> UNREACHABLE;
      case NOT_SIGNED_IN, FOREIGN, UNKNOWN, EXISTS, NOT_TAKEN -> REFUSED;
    };
  }

  /** What it is to the caller that he is not signed in. */
  static int of(SignInFault fault) {
    return fault.why() == SignInFault.Why.PROVIDER_UNREACHABLE ? UNREACHABLE : REFUSED;
  }

  /** What a fault of a sealed file is to the caller: a password that is not its own is refused. */
  static int of(SealFault fault) {
    return switch (fault.kind()) {
      case EXISTS -> WRONG_CALL;
      case WRONG_PASSWORD -> REFUSED;
      case NOT_SEALED, NEWER, TRUNCATED, CHANGED, UNREADABLE, NOT_SAVED -> UNREACHABLE;
    };
  }

  private ExitCode() {}

  /** What a fault of books is to the caller: a new file over an old one is a wrong call. */
  static int of(BooksFault fault) {
    return fault.kind() == BooksFault.Kind.EXISTS ? WRONG_CALL : UNREACHABLE;
  }
}
