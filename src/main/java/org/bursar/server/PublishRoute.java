package org.bursar.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.bursar.books.Patience;
import org.bursar.books.Takeover;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.Head;
import org.bursar.books.store.ServerDatabase;
import org.bursar.server.secret.Chance;
import org.bursar.server.secret.Tokens;
import org.bursar.server.store.Token;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/** Takes over the journal of books that were kept elsewhere, whole or not at all. */
final class PublishRoute {

  /** Ten million entries are less. */
  private static final long MOST_BYTES = 16L << 30;

  private final ServerDatabase database;
  private final Gate gate;
  private final Tokens tokens;
  private final Users users;
  private final Enterprises enterprises;
  private final InstantSource clock;
  private final Chance chance;

  PublishRoute(
      ServerDatabase database,
      Gate gate,
      Tokens tokens,
      Users users,
      Enterprises enterprises,
      InstantSource clock,
      Chance chance) {
    this.database = database;
    this.gate = gate;
    this.tokens = tokens;
    this.users = users;
    this.enterprises = enterprises;
    this.clock = clock;
    this.chance = chance;
  }

  /** Publishes what the body brings; who does becomes its administrator. */
  void publish(Context context) throws IOException {
    Token token = gate.token(context);
    EnterpriseId broken = token.enterprise();
    if (broken != null && !isBrokenOff(token, broken)) {
      throw Problem.forbidden(
              "This token belongs to an enterprise. To publish another one, ask who runs the server"
                  + " for a token made with --enterprise new.")
          .coded("TOKEN_SPENT");
    }
    PublishedLines.Promise kept;
    try (InputStream body = Body.open(context, Body.LINES, MOST_BYTES)) {
      PublishedLines lines = new PublishedLines(body);
      kept = lines.promise();
      if (broken == null || !isThere(kept, broken)) {
        take(lines, kept, token);
      } else {
        // What comes is there already: it is read to its end, so that its sender hears of it.
        long unused = body.transferTo(OutputStream.nullOutputStream());
      }
    }
    EnterpriseId id = kept.enterprise();
    Outcome outcome = users.add(token.user(), Role.ADMINISTRATOR, id);
    if (outcome instanceof Outcome.Refused && users.find(token.user(), id) == null) {
      throw Problem.unsound(
          "The enterprise was published, but a user of this name was removed from it once. Ask who"
              + " runs the server to add another one.");
    }
    // The head of the answer is already one on: its first administrator was added.
    Head unused = Answers.head(context, enterprises.fresh(id));
    SequencedMap<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("enterprise", id.value());
    answer.put("head", kept.head());
    answer.put("hash", kept.hash().toString());
    Answers.json(context, 201, answer);
  }

  /**
   * Whether a token was spent on an enterprise by a publishing that broke off: the books are not
   * there, or whoever published them is no user of them yet. Then he may do the same again.
   */
  private boolean isBrokenOff(Token token, EnterpriseId id) {
    try {
      if (enterprises.fresh(id).now().access().find(token.user()) != null) {
        return false;
      }
    } catch (BooksFault fault) {
      if (fault.kind() != BooksFault.Kind.NOT_FOUND) {
        throw fault;
      }
      tokens.free(token, id);
    }
    return true;
  }

  /** Whether all that is promised is in the books of an enterprise already. */
  private boolean isThere(PublishedLines.Promise promise, EnterpriseId id) {
    try {
      return promise.enterprise().equals(id)
          && enterprises
              .fresh(id)
              .records()
              .entry(promise.head())
              .filter(entry -> entry.hash().equals(promise.hash()))
              .isPresent();
    } catch (BooksFault fault) {
      if (fault.kind() == BooksFault.Kind.NOT_FOUND) {
        return false;
      }
      throw fault;
    }
  }

  private void take(PublishedLines lines, PublishedLines.Promise promise, Token token)
      throws IOException {
    try (Takeover takeover =
        Takeover.begin(database, promise.enterprise(), clock.instant(), Patience.usual(clock))) {
      lines.handTo(takeover);
      promise.requireKept(takeover.head());
      finish(takeover, promise.enterprise(), token);
    } catch (BooksFault fault) {
      if (fault.kind() == BooksFault.Kind.DAMAGED) {
        throw Problem.unsound(sentence(String.valueOf(fault.getMessage())));
      }
      throw fault;
    }
  }

  private static String sentence(String message) {
    return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
  }

  /** The token is spent first, so that it publishes no second enterprise at the same time. */
  private void finish(Takeover takeover, EnterpriseId id, Token token) {
    if (!tokens.belongs(token, id)) {
      throw Problem.forbidden("This token has published another enterprise meanwhile.");
    }
    try {
      Head unused = takeover.finish(HexFormat.of().formatHex(chance.bytes(16)));
    } catch (BooksFault fault) {
      tokens.free(token, id);
      throw fault;
    }
  }
}
