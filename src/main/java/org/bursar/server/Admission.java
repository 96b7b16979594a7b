package org.bursar.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.bursar.books.store.ServerDatabase;
import org.bursar.codec.Json;
import org.bursar.server.secret.Tokens;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/** What happens once somebody has proved who he is, by whatever: he gets a token of a device. */
final class Admission {

  private final ServerDatabase database;
  private final Enterprises enterprises;
  private final Tokens tokens;

  Admission(ServerDatabase database, Enterprises enterprises, Tokens tokens) {
    this.database = database;
    this.enterprises = enterprises;
    this.tokens = tokens;
  }

  /** Whether an enterprise is there and has this user. */
  boolean isThere(UserName name, EnterpriseId id) {
    return enterprises.has(name, id);
  }

  /** The enterprises that have this user, as lines: so many at most. */
  String places(UserName name, int most) {
    return database.withUser(name, most).stream()
        .map(each -> place(name, each.id()))
        .collect(Collectors.joining());
  }

  /** A line that says what an enterprise is called. */
  String place(UserName name, EnterpriseId id) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("enterprise", id.value());
    row.put("name", enterprises.fresh(id).now().setup().name());
    row.put("user", name.value());
    return Json.line(row) + '\n';
  }

  /** Answers with a token, shown once. */
  void admit(Context context, UserName name, EnterpriseId enterprise, String device)
      throws IOException {
    context.attribute(Answers.USER, name.value());
    Tokens.Made made = tokens.make(name, enterprise, TokenRoutes.device(device));
    SequencedMap<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("id", made.token().id());
    answer.put("token", made.text());
    answer.put("expires", made.token().expires().toString());
    answer.put("user", name.value());
    Answers.json(context, 200, answer);
  }
}
