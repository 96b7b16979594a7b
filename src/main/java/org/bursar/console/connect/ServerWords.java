package org.bursar.console.connect;

import java.net.URI;
import java.nio.file.Path;
import org.bursar.books.store.BooksFault;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.SignInWords;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SignInFault;
import org.jspecify.annotations.Nullable;

/** Why something did not go with a server, in sentences that say what to do next. */
final class ServerWords {

  private ServerWords() {}

  /** What is wrong, as exactly as it is known. */
  static String of(ServerFault fault, URI server) {
    String exact = "connect.fault." + fault.code();
    return Texts.now(
        fault.code() != null && Texts.has(exact) ? exact : "connect.fault." + fault.kind(),
        server,
        fault.getMessage());
  }

  /** What is wrong with a file. */
  static String of(BooksFault fault, Path file) {
    return Texts.now("fault." + fault.kind(), String.valueOf(file.getFileName()));
  }

  /**
   * Whatever broke.
   *
   * @param file that was to be made; null if none was
   */
  static String of(RuntimeException fault, URI server, @Nullable Path file) {
    return switch (fault) {
      case ServerFault known -> of(known, server);
      case SignInFault known -> SignInWords.of(known);
      case BooksFault known when file != null -> of(known, file);
      default -> Texts.now("connect.fault.here");
    };
  }
}
