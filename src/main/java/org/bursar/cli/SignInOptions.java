package org.bursar.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.bursar.cli.usage.Flag;
import org.bursar.cli.usage.Given;
import org.bursar.cli.usage.Usage;
import org.bursar.codec.TextLines;
import org.bursar.sync.BrowserSignIn;
import org.bursar.sync.SignIn;
import org.bursar.sync.SignedIn;
import org.bursar.sync.ThisMachine;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/** The options that say how somebody proves who he is. */
final class SignInOptions {

  private final Given<Path> tokenFile;
  private final Flag browser;
  private final Given<UserName> user;

  SignInOptions(Usage usage) {
    tokenFile =
        usage.option(
            "--token-file",
            "F",
            "A file with the token that the server's administrator gave you.",
            Path::of);
    browser =
        usage.flag("--sign-in", "Sign in in the browser, at the provider that the server knows.");
    user =
        usage.option(
            "--user",
            "NAME",
            "Sign in by the password that is the first line of standard input.",
            Words::user);
  }

  /** Ends the call if it says no way, or two. */
  void requireOne() {
    int ways = (tokenFile.isThere() ? 1 : 0) + (browser.isSet() ? 1 : 0) + (user.isThere() ? 1 : 0);
    if (ways != 1) {
      throw Ending.wrongCall(
          "one of --token-file F, --sign-in and --user NAME says how you prove who you are.");
    }
  }

  /** The token that was given; null if one signs in. */
  @Nullable String given() throws IOException {
    return tokenFile.get() == null ? null : TokenFile.read(tokenFile.get());
  }

  /** Signs in by the way that the call says. */
  SignedIn signedIn(SignIn signIn, EnterpriseId enterprise, Surroundings around)
      throws IOException {
    return user.get() == null
        ? inBrowser(signIn, enterprise, around)
        : signIn.byPassword(enterprise, user.get().value(), password(around), ThisMachine.name());
  }

  private static String password(Surroundings around) throws IOException {
    String line = new TextLines(around.in()).next();
    return line == null ? "" : line.replaceAll("\r$", "");
  }

  private static SignedIn inBrowser(SignIn signIn, EnterpriseId enterprise, Surroundings around) {
    BrowserSignIn one = new BrowserSignIn(signIn, RandomBytes::of, BrowserSignIn.PATIENCE);
    return one.run(
        enterprise,
        ThisMachine.name(),
        address -> {
          around.err().println("Sign in in your browser: " + address);
          around.err().flush();
          around.browser().accept(address);
        });
  }
}
