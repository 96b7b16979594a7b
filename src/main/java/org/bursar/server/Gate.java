package org.bursar.server;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import org.bursar.books.ServerBooks;
import org.bursar.enterprise.access.User;
import org.bursar.server.secret.Attempts;
import org.bursar.server.secret.Strangers;
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
  private final Strangers strangers;

  Gate(Tokens tokens, Enterprises enterprises, Attempts requests, Strangers strangers) {
    this.tokens = tokens;
    this.enterprises = enterprises;
    this.requests = requests;
    this.strangers = strangers;
  }

  /** Who asks about the enterprise of his token. */
  Caller caller(Context context) {
    Token token = token(context);
    EnterpriseId enterprise = token.enterprise();
    if (enterprise == null) {
      throw Problem.forbidden(
              "This token publishes an enterprise and does nothing else. Publish the books first.")
          .coded("TOKEN_PUBLISHES");
    }
    ServerBooks books = enterprises.books(enterprise);
    User user = user(books, token.user());
    if (user == null) {
      throw Problem.unknown(
              "This user was removed from the enterprise. Ask one of its administrators.")
          .coded("USER_REMOVED");
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
              "This token belongs to another enterprise. Use the one of " + id + ".")
          .coded("TOKEN_FOREIGN");
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
      throw Problem.unknown("There is no token in the header Authorization: Bearer TOKEN." + REMEDY)
          .coded("TOKEN_MISSING");
    }
    String text = header.substring(SCHEME.length()).strip();
    Token token = known(text, context.ip());
    context.attribute(Answers.USER, token.user().value());
    long wait = requests.secondsToWait(token.id());
    if (wait > 0) {
      throw Problem.tooOften("This token asks too often. Wait " + wait + " s.", wait)
          .coded("TOO_OFTEN");
    }
    requests.count(token.id());
    requireGood(token);
    strangers.welcome(text);
    return token;
  }

  /** The token of a text, good or not; who guesses has to wait before another is looked at. */
  private Token known(String text, String address) {
    long wait = strangers.secondsToWait(address, text);
    if (wait > 0) {
      throw Problem.tooOften(
              "Too many tokens that nobody knows came from this address. Wait " + wait + " s.",
              wait)
          .coded("TOKENS_UNKNOWN");
    }
    Optional<Token> found = tokens.find(text);
    if (found.isEmpty()) {
      strangers.count(address, text);
      throw Tokens.isOne(text)
          ? Problem.unknown("Nobody knows this token here." + REMEDY).coded("TOKEN_UNKNOWN")
          : Problem.unknown(
                  "This is no token: a token is bursar_ and 43 letters, digits, - and _. Look"
                      + " whether all of it was copied.")
              .coded("TOKEN_MALFORMED");
    }
    return found.get();
  }

  private void requireGood(Token token) {
    if (tokens.isGood(token)) {
      return;
    }
    throw token.revoked() == null
        ? Problem.unknown("This token has expired, as each does after 90 days." + REMEDY)
            .coded("TOKEN_EXPIRED")
        : Problem.unknown("This token was taken back." + REMEDY).coded("TOKEN_REVOKED");
  }
}
