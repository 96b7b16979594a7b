package org.bursar.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.bursar.codec.TextLines;
import org.bursar.sync.BrowserSignIn;
import org.bursar.sync.SignIn;
import org.bursar.sync.SignedIn;
import org.bursar.sync.ThisMachine;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how somebody proves who he is. */
final class SignInOptions {

  @Option(
      names = "--token-file",
      paramLabel = "F",
      description = "A file with the token that the server's administrator gave you.")
  @Nullable Path tokenFile;

  @Option(
      names = "--sign-in",
      description = "Sign in in the browser, at the provider that the server knows.")
  boolean browser;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "Sign in by the password that is the first line of standard input.")
  @Nullable UserName user;

  /** Ends the call if it says no way, or two. */
  void requireOne() {
    int ways = (tokenFile == null ? 0 : 1) + (browser ? 1 : 0) + (user == null ? 0 : 1);
    if (ways != 1) {
      throw Ending.wrongCall(
          "one of --token-file F, --sign-in and --user NAME says how you prove who you are.");
    }
  }

  /** The token that was given; null if one signs in. */
  @Nullable String given() throws IOException {
    return tokenFile == null ? null : TokenFile.read(tokenFile);
  }

  /** Signs in by the way that the call says. */
  SignedIn signedIn(SignIn signIn, EnterpriseId enterprise, Surroundings around)
      throws IOException {
    return user == null
        ? inBrowser(signIn, enterprise, around)
        : signIn.byPassword(enterprise, user.value(), password(around), ThisMachine.name());
  }

  private static String password(Surroundings around) throws IOException {
    String line = new TextLines(around.in()).next();
    return line == null ? "" : line.replaceAll("\r$", "");
  }

  private static SignedIn inBrowser(SignIn signIn, EnterpriseId enterprise, Surroundings around) {
    SecureRandom random = new SecureRandom();
    BrowserSignIn one =
        new BrowserSignIn(
            signIn,
            count -> {
              byte[] bytes = new byte[count];
              random.nextBytes(bytes);
              return bytes;
            },
            BrowserSignIn.PATIENCE);
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
