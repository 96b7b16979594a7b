package org.bursar.console.session;

import org.bursar.console.kit.Texts;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SignInFault;

/** Why somebody is not signed in, in the words of the window. */
public final class SignInWords {

  private SignInWords() {}

  /** In a sentence or two that say what to do next. */
  public static String of(RuntimeException fault) {
    return switch (fault) {
      case SignInFault notSignedIn -> Texts.now("sign-in.fault." + notSignedIn.why());
      case ServerFault server when server.kind() == ServerFault.Kind.NOT_SIGNED_IN ->
          Texts.now("sign-in.fault.TOKEN");
      case ServerFault server -> Texts.now("sync.fault.what." + server.kind());
      default -> String.valueOf(fault.getMessage());
    };
  }
}
