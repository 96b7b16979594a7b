package org.bursar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.server.ServerGateTest.refused;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.bursar.codec.JsonFields;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A password gives a token; tokens are listed and taken back, never shown again. */
final class ServerSignInTest {

  private static final String WORD = "correct horse battery";

  @TempDir private Path folder;

  private static HttpResponse<String> signIn(Serving serving, String user, String password) {
    return serving.json(
        "POST",
        "/v1/sign-in",
        null,
        "{\"user\":\"%s\",\"password\":\"%s\",\"enterprise\":\"acme\",\"device\":\"desk\"}"
            .formatted(user, password));
  }

  private static HttpResponse<String> password(Serving serving, String token, String fields) {
    return serving.json("PUT", "/v1/password", token, "{" + fields + "}");
  }

  @Test
  void who_knows_his_password_gets_a_token() {
    try (Serving serving = new Serving(folder).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      refused(signIn(serving, "eva", WORD), 401);
      refused(password(serving, eva, "\"password\":\"short\""), 422);
      assertThat(password(serving, eva, "\"password\":\"" + WORD + "\"").statusCode())
          .isEqualTo(204);
      refused(signIn(serving, "eva", WORD + "!"), 401);
      refused(signIn(serving, "adam", WORD), 401);
      HttpResponse<String> signedIn = signIn(serving, "eva", WORD);
      assertThat(signedIn.statusCode()).isEqualTo(200);
      JsonFields fields = JsonFields.of(signedIn.body());
      assertThat(fields.text("expires")).startsWith("2027-01-03");
      assertThat(serving.get("/v1/me", fields.text("token")).body()).contains("eva");
      // Who has a password has to know it to change it.
      refused(password(serving, eva, "\"password\":\"another one of mine\""), 403);
      assertThat(
              password(
                      serving,
                      eva,
                      "\"password\":\"another one of mine\",\"current\":\"" + WORD + "\"")
                  .statusCode())
          .isEqualTo(204);
      refused(signIn(serving, "eva", WORD), 401);
    }
  }

  @Test
  void who_knows_his_password_is_told_which_enterprises_it_opens() {
    try (Serving serving = new Serving(folder).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      refused(places(serving, "eva", WORD), 401);
      var unused = password(serving, eva, "\"password\":\"" + WORD + "\"");
      HttpResponse<String> known = places(serving, "eva", WORD);
      assertThat(known.statusCode()).isEqualTo(200);
      JsonFields line = JsonFields.of(known.body().strip());
      assertThat(line.text("enterprise")).isEqualTo("acme");
      assertThat(line.text("user")).isEqualTo("eva");
      assertThat(line.text("name")).isNotBlank();
      assertThat(places(serving, "eva", WORD + "!").body()).contains("SIGN_IN_WRONG");
      refused(places(serving, "adam", WORD), 401);
      refused(places(serving, "no user", WORD), 401);
      refused(serving.json("POST", "/v1/sign-in/enterprises", null, "{}"), 400);
    }
  }

  @Test
  void who_guesses_where_his_password_opens_waits_as_if_he_signed_in() {
    Settings.Limits few =
        new Settings.Limits(1_000, Duration.ofMillis(1), 2, Duration.ofSeconds(30));
    String url = "sqlite:" + folder.resolve("server.db");
    try (Serving serving = new Serving(folder, url, few, null).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      var unused = password(serving, eva, "\"password\":\"" + WORD + "\"");
      refused(places(serving, "eva", "wrong"), 401);
      refused(signIn(serving, "eva", "wrong"), 401);
      HttpResponse<String> over = places(serving, "eva", WORD);
      refused(over, 429);
      assertThat(over.body()).contains("TOO_OFTEN");
      refused(signIn(serving, "eva", WORD), 429);
      serving.now.updateAndGet(now -> now.plusSeconds(30));
      assertThat(places(serving, "eva", WORD).statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> places(Serving serving, String user, String password) {
    return serving.json(
        "POST",
        "/v1/sign-in/enterprises",
        null,
        "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, password));
  }

  @Test
  void who_guesses_has_to_wait_and_so_has_his_address() {
    Settings.Limits few =
        new Settings.Limits(1_000, Duration.ofMillis(1), 2, Duration.ofSeconds(30));
    String url = "sqlite:" + folder.resolve("server.db");
    try (Serving serving = new Serving(folder, url, few, null).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      var unused = password(serving, eva, "\"password\":\"" + WORD + "\"");
      refused(signIn(serving, "eva", "wrong"), 401);
      refused(signIn(serving, "adam", "wrong"), 401);
      HttpResponse<String> over = signIn(serving, "eva", WORD);
      refused(over, 429);
      assertThat(over.headers().firstValue("Retry-After")).contains("30");
      serving.now.updateAndGet(now -> now.plusSeconds(30));
      assertThat(signIn(serving, "eva", WORD).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void tokens_are_listed_without_themselves_and_taken_back_by_their_owner_or_administrator() {
    try (Serving serving = new Serving(folder).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      String chen = serving.user("chen", Role.VIEWER);
      String boss = serving.user("boss", Role.ADMINISTRATOR);
      JsonFields made =
          JsonFields.of(serving.json("POST", "/v1/tokens", eva, "{\"device\":\"phone\"}").body());
      String list = serving.get("/v1/tokens", eva).body();
      assertThat(list)
          .contains("\"device\":\"phone\"", "\"current\":true", made.text("id"))
          .doesNotContain("chen", "bursar_", made.text("token"));
      assertThat(serving.get("/v1/tokens", boss).body()).contains("chen", "eva");
      String path = "/v1/tokens/" + made.text("id");
      refused(delete(serving, path, chen), 404);
      assertThat(delete(serving, path, eva).statusCode()).isEqualTo(204);
      refused(delete(serving, path, eva), 404);
      refused(serving.get("/v1/me", made.text("token")), 401);
      String another = serving.users().token(new UserName("chen"), Serving.ACME);
      String id =
          serving.users().tokens(Serving.ACME).stream()
              .filter(token -> token.user().value().equals("chen"))
              .toList()
              .getLast()
              .id();
      assertThat(delete(serving, "/v1/tokens/" + id, boss).statusCode()).isEqualTo(204);
      assertThat(
              serving.get("/v1/me", another).statusCode()
                  + serving.get("/v1/me", chen).statusCode())
          .isEqualTo(401 + 200);
    }
  }

  private static HttpResponse<String> delete(Serving serving, String path, String token) {
    return serving.send(serving.to(path, token).DELETE());
  }
}
