package org.bursar.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bursar.codec.JsonFields;
import org.bursar.server.secret.Attempts;
import org.bursar.server.secret.Passwords;
import org.bursar.server.secret.Strangers;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.UserName;

/**
 * Tells who knows his password which enterprises it opens, so that nobody has to know an id by
 * heart. Each of them is an attempt of its own: here nobody guesses more often than at signing in.
 */
final class SignInPlacesRoute {

  /** Each costs what a guess costs. */
  static final int MOST = 100;

  private static final EnterpriseId NOWHERE = new EnterpriseId("nowhere");

  private final Admission admission;
  private final Passwords passwords;
  private final Attempts failures;

  SignInPlacesRoute(Admission admission, Passwords passwords, Attempts failures) {
    this.admission = admission;
    this.passwords = passwords;
    this.failures = failures;
  }

  /** Lists them, one a line. */
  void list(Context context) throws IOException {
    JsonFields fields = SignInRoutes.fields(context);
    String password = SignInRoutes.text(fields, "password");
    String address = "address " + Strangers.network(context.ip());
    SignInRoutes.requirePatience(failures.secondsToWait(address));
    StringBuilder lines = new StringBuilder();
    Optional<UserName> name = name(SignInRoutes.text(fields, "user"));
    long wait = name.isEmpty() ? 0 : look(name.get(), password, lines);
    if (lines.isEmpty()) {
      SignInRoutes.requirePatience(wait);
      failures.count(address);
      throw Problem.unknown(
              "User and password do not belong together. Check both; who has no password needs a"
                  + " token from an administrator.")
          .coded("SIGN_IN_WRONG");
    }
    context.attribute(Answers.USER, name.map(UserName::value).orElse(null));
    Answers.text(context, 200, Body.LINES, lines.toString());
  }

  private static Optional<UserName> name(String written) {
    try {
      return Optional.of(new UserName(written));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Writes down those that a password opens; how long somebody has to wait for the others. */
  private long look(UserName name, String password, StringBuilder lines) {
    long wait = 0;
    List<EnterpriseId> candidates = passwords.places(name, MOST);
    if (candidates.isEmpty()) {
      // It takes as long if there is no such user.
      boolean unused = passwords.isRight(NOWHERE, name, password);
    }
    for (EnterpriseId id : candidates) {
      String account = SignInRoutes.account(id.value(), name.value());
      long seconds = failures.secondsToWait(account);
      if (seconds > 0) {
        wait = Math.max(wait, seconds);
      } else if (passwords.isRight(id, name, password) && admission.isThere(name, id)) {
        failures.forget(account);
        lines.append(admission.place(name, id));
      } else {
        failures.count(account);
      }
    }
    return wait;
  }
}
