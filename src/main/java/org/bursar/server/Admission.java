package org.bursar.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.bursar.server.secret.Tokens;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/** What happens once somebody has proved who he is, by whatever: he gets a token of a device. */
final class Admission {

  private final Enterprises enterprises;
  private final Tokens tokens;

  Admission(Enterprises enterprises, Tokens tokens) {
    this.enterprises = enterprises;
    this.tokens = tokens;
  }

  /** Whether an enterprise is there and has this user. */
  boolean isThere(UserName name, EnterpriseId id) {
    return enterprises.has(name, id);
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
