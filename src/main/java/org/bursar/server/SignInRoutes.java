package org.bursar.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bursar.codec.JsonFields;
import org.bursar.server.secret.Attempts;
import org.bursar.server.secret.Passwords;
import org.bursar.server.secret.Strangers;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.UserName;

/** Signing in by a password, which gives a token, and changing it. */
final class SignInRoutes {

  private static final long MOST_BYTES = 64L << 10;

  private final Gate gate;
  private final Admission admission;
  private final Passwords passwords;
  private final Attempts failures;

  SignInRoutes(Gate gate, Admission admission, Passwords passwords, Attempts failures) {
    this.gate = gate;
    this.admission = admission;
    this.passwords = passwords;
    this.failures = failures;
  }

  /** Gives a token to who knows his password. */
  void signIn(Context context) throws IOException {
    JsonFields fields = fields(context);
    String user = text(fields, "user");
    String password = text(fields, "password");
    String enterprise = text(fields, "enterprise");
    String account = account(enterprise, user);
    String address = "address " + Strangers.network(context.ip());
    requirePatience(Math.max(failures.secondsToWait(account), failures.secondsToWait(address)));
    Optional<UserName> known = known(user, enterprise, password);
    if (known.isEmpty()) {
      failures.count(account);
      failures.count(address);
      throw Problem.unknown(
              "User, password and enterprise do not belong together. Check all three; who has no"
                  + " password needs a token from an administrator.")
          .coded("SIGN_IN_WRONG");
    }
    failures.forget(account);
    String device = fields.has("device") ? text(fields, "device") : "";
    admission.admit(context, known.get(), new EnterpriseId(enterprise), device);
  }

  /** Who it is; takes as long if there is no such user. */
  private Optional<UserName> known(String user, String enterprise, String password) {
    UserName name;
    EnterpriseId id;
    try {
      name = new UserName(user);
      id = new EnterpriseId(enterprise);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    boolean isRight = passwords.isRight(id, name, password);
    return isRight && admission.isThere(name, id) ? Optional.of(name) : Optional.empty();
  }

  /** Sets a password; who has one has to know it. */
  void password(Context context) throws IOException {
    Caller caller = gate.caller(context);
    UserName name = caller.user().name();
    JsonFields fields = fields(context);
    String wished = text(fields, "password");
    if (!Passwords.isFit(wished)) {
      throw Problem.unsound(
          "A password has %d to %d characters. Choose another one."
              .formatted(Passwords.SHORTEST, Passwords.LONGEST));
    }
    if (passwords.has(caller.enterprise(), name)) {
      String account = account(caller.enterprise().value(), name.value());
      requirePatience(failures.secondsToWait(account));
      String current = fields.has("current") ? text(fields, "current") : "";
      if (!passwords.isRight(caller.enterprise(), name, current)) {
        failures.count(account);
        throw Problem.forbidden(
            "The password that holds now has to be given as current, and is another one.");
      }
    }
    passwords.set(caller.enterprise(), name, wished);
    Answers.done(context);
  }

  /** By what the attempts on a user's password are counted. */
  static String account(String enterprise, String user) {
    return "user " + enterprise + " " + user;
  }

  /** Turns away who has to wait. */
  static void requirePatience(long seconds) {
    if (seconds > 0) {
      throw Problem.tooOften(
              "Too many attempts failed. Wait " + seconds + " s, then try again.", seconds)
          .coded("TOO_OFTEN");
    }
  }

  /** The fields of a small body. */
  static JsonFields fields(Context context) throws IOException {
    try (InputStream body = Body.open(context, Body.JSON, MOST_BYTES)) {
      return JsonFields.of(new String(body.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw Problem.malformed("The body has to be a JSON object. See /openapi.json.");
    }
  }

  /** A field that has to be there. */
  static String text(JsonFields fields, String name) {
    try {
      return fields.text(name);
    } catch (IllegalArgumentException e) {
      throw Problem.malformed("The body needs a text called " + name + ". See /openapi.json.");
    }
  }
}
