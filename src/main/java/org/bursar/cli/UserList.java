package org.bursar.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.bursar.cli.usage.Usage;
import org.bursar.codec.Json;
import org.bursar.enterprise.access.User;
import org.bursar.server.Users;
import org.bursar.server.store.Token;
import org.jspecify.annotations.Nullable;

/** Prints who may use an enterprise. */
final class UserList implements Verb {

  private final Usage usage =
      new Usage(
          "user list",
          "Print the users of an enterprise and their good tokens, one JSON object a line.");

  private final UserOf of = new UserOf(usage);

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) {
    return of.with(
        database -> {
          Users users = DatabaseOption.users(database, around);
          List<Token> tokens = users.tokens(of.enterprise());
          for (User user : users.list(of.enterprise())) {
            around.out().println(Json.line(row(user, tokens, around.clock().instant())));
          }
          return ExitCode.DONE;
        });
  }

  private static SequencedMap<String, @Nullable Object> row(
      User user, List<Token> tokens, Instant now) {
    List<SequencedMap<String, @Nullable Object>> good = new ArrayList<>();
    for (Token token : tokens) {
      if (token.user().equals(user.name()) && token.isGood(now)) {
        good.add(row(token));
      }
    }
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("user", user.name().value());
    row.put("role", user.role().toString());
    row.put("unit", user.unit() == null ? null : user.unit().value());
    row.put("tokens", good);
    return row;
  }

  private static SequencedMap<String, @Nullable Object> row(Token token) {
    Instant used = token.used();
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", token.id());
    row.put("device", token.device());
    row.put("made", token.made().toString());
    row.put("expires", token.expires().toString());
    row.put("used", used == null ? null : used.toString());
    return row;
  }
}
