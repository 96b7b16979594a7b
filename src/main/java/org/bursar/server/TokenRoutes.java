package org.bursar.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.bursar.codec.JsonFields;
import org.bursar.server.secret.Tokens;
import org.bursar.server.store.Token;
import org.bursar.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/** One's own tokens, and for an administrator those of all. */
final class TokenRoutes {

  private static final int LONGEST_DEVICE = 100;

  private final Gate gate;
  private final Tokens tokens;

  TokenRoutes(Gate gate, Tokens tokens) {
    this.gate = gate;
    this.tokens = tokens;
  }

  /** Makes one for another device. */
  void make(Context context) throws IOException {
    Caller caller = gate.caller(context);
    JsonFields fields = SignInRoutes.fields(context);
    String device = device(fields.has("device") ? SignInRoutes.text(fields, "device") : "");
    Tokens.Made made = tokens.make(caller.user().name(), caller.enterprise(), device);
    SequencedMap<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("id", made.token().id());
    answer.put("token", made.text());
    answer.put("expires", made.token().expires().toString());
    Answers.json(context, 201, answer);
  }

  /** What a device is called. */
  static String device(String wished) {
    String name = wished.strip();
    if (name.length() > LONGEST_DEVICE || name.chars().anyMatch(Character::isISOControl)) {
      throw Problem.malformed("A device's name has at most 100 characters, none of them control.");
    }
    return name;
  }

  /** Lists them. */
  void list(Context context) throws IOException {
    Caller caller = gate.caller(context);
    List<SequencedMap<String, @Nullable Object>> rows = new ArrayList<>();
    for (Token token : tokens.of(caller.enterprise())) {
      if (mayTouch(caller, token)) {
        rows.add(row(token, caller));
      }
    }
    SequencedMap<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("tokens", rows);
    Answers.json(context, 200, answer);
  }

  private static SequencedMap<String, @Nullable Object> row(Token token, Caller caller) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", token.id());
    row.put("user", token.user().value());
    row.put("device", token.device());
    row.put("made", token.made().toString());
    row.put("expires", token.expires().toString());
    row.put("revoked", text(token.revoked()));
    row.put("used", text(token.used()));
    row.put("current", token.id().equals(caller.token().id()));
    return row;
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  /** Takes one back. */
  void revoke(Context context) throws IOException {
    Caller caller = gate.caller(context);
    String id = context.pathParam("token");
    boolean isThere =
        tokens.of(caller.enterprise()).stream()
            .anyMatch(token -> token.id().equals(id) && mayTouch(caller, token));
    if (!isThere || !tokens.revoke(caller.enterprise(), id)) {
      throw Problem.absent("There is no such token of yours that is good. List them first.");
    }
    Answers.done(context);
  }

  private static boolean mayTouch(Caller caller, Token token) {
    boolean isAdministrator =
        caller.user().role() == Role.ADMINISTRATOR && caller.user().unit() == null;
    return isAdministrator || token.user().equals(caller.user().name());
  }
}
