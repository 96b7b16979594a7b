package org.bursar.server;

import io.javalin.http.Context;
import java.util.Locale;
import org.bursar.books.ServerBooks;
import org.bursar.enterprise.access.User;
import org.bursar.server.secret.Attempts;
import org.bursar.server.secret.Tokens;
import org.bursar.server.store.Token;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/** Lets in who proves who he is. What he may do is decided by the rules of his enterprise. */
final class Gate {

  private static final String SCHEME = "bearer ";
  private static final String REMEDY =
      " Sign in again, or ask an administrator of the enterprise for a new token.";

  private final Tokens tokens;
  private final Enterprises enterprises;
  private final Attempts requests;

  Gate(Tokens tokens, Enterprises enterprises, Attempts requests) {
    this.tokens = tokens;
    this.enterprises = enterprises;
    this.requests = requests;
  }

  /** Who asks about the enterprise of his token. */
  Caller caller(Context context) {
    Token token = token(context);
    EnterpriseId enterprise = token.enterprise();
    if (enterprise == null) {
      throw Problem.forbidden(
          "This token publishes an enterprise and does nothing else. Publish the books first.");
    }
    ServerBooks books = enterprises.books(enterprise);
    User user = user(books, token.user());
    if (user == null) {
      throw Problem.unknown("This user was removed from the enterprise." + REMEDY);
    }
    context.attribute(Answers.USER, user.name().value());
    return new Caller(token, user, books, enterprise);
  }

  /** The same, if that is the enterprise that the path names. */
  Caller callerOf(Context context) {
    String id = context.pathParam("id");
    Caller caller = caller(context);
    if (!caller.enterprise().value().equals(id)) {
      throw Problem.forbidden(
          "This token belongs to another enterprise. Use the one of " + id + ".");
    }
    return caller;
  }

  /** Who was added or removed by another process is known by the next request. */
  private static @Nullable User user(ServerBooks books, UserName name) {
    boolean unused = books.refresh();
    User user = books.now().access().find(name);
    return user == null || user.removed() ? null : user;
  }

  /** The token of a request, whatever it is good for. */
  Token token(Context context) {
    String header = context.header("Authorization");
    if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      throw Problem.unknown(
          "There is no token in the header Authorization: Bearer TOKEN." + REMEDY);
    }
    Token token =
        tokens
            .find(header.substring(SCHEME.length()).strip())
            .orElseThrow(
                () ->
                    Problem.unknown("This token is unknown, expired or was taken back." + REMEDY));
    context.attribute(Answers.USER, token.user().value());
    long wait = requests.secondsToWait(token.id());
    if (wait > 0) {
      throw Problem.tooOften("This token asks too often. Wait " + wait + " s.", wait);
    }
    requests.count(token.id());
    return token;
  }
}
