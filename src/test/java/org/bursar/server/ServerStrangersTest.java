package org.bursar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.server.ServerGateTest.refused;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.bursar.codec.JsonFields;
import org.bursar.server.secret.Strangers;
import org.bursar.server.secret.Tokens;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens that open nothing: each says why, and guessing is slowed down without a lock-out. */
final class ServerStrangersTest {

  private static final Settings.Limits FEW =
      new Settings.Limits(
          1_000, Duration.ofMillis(1), 100, Duration.ofSeconds(1), 3, Duration.ofSeconds(10));

  @TempDir private Path folder;

  private Serving serving() {
    return new Serving(folder, "sqlite:" + folder.resolve("server.db"), FEW, null).published();
  }

  /** A token of the right form that nobody has. */
  private static String guess(int number) {
    return Tokens.PREFIX + "%043d".formatted(number);
  }

  @Test
  void who_guesses_tokens_waits_as_long_as_he_is_told() {
    try (Serving serving = serving()) {
      for (int at = 0; at < 3; at++) {
        refused(serving.get("/v1/me", guess(at)), 401);
      }
      HttpResponse<String> over = serving.get("/v1/me", guess(3));
      refused(over, 429);
      assertThat(over.headers().firstValue("Retry-After")).contains("10");
      serving.now.updateAndGet(now -> now.plusSeconds(10));
      refused(serving.get("/v1/me", guess(3)), 401);
      refused(serving.get("/v1/me", guess(4)), 429);
    }
  }

  @Test
  void a_token_that_was_good_before_is_let_through_beside_who_guesses() {
    try (Serving serving = serving()) {
      String eva = serving.user("eva", Role.OPERATOR);
      String chen = serving.user("chen", Role.OPERATOR);
      assertThat(serving.get("/v1/me", eva).statusCode()).isEqualTo(200);
      for (int at = 0; at < 3; at++) {
        refused(serving.get("/v1/me", "guess " + at), 401);
      }
      refused(serving.get("/v1/me", guess(1)), 429);
      assertThat(serving.get("/v1/me", eva).statusCode()).isEqualTo(200);
      // One that was never seen here cannot be told from a guess before it is looked at.
      refused(serving.get("/v1/me", chen), 429);
      serving.now.updateAndGet(now -> now.plusSeconds(10));
      assertThat(serving.get("/v1/me", chen).statusCode()).isEqualTo(200);
      assertThat(serving.get("/v1/me", chen).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void what_asks_with_an_old_token_does_not_count_as_guessing() {
    try (Serving serving = serving()) {
      String eva = serving.user("eva", Role.OPERATOR);
      String chen = serving.user("chen", Role.OPERATOR);
      assertThat(serving.users().revoke(new UserName("eva"), Serving.ACME)).isEqualTo(1);
      for (int at = 0; at < 10; at++) {
        refused(serving.get("/v1/me", eva), 401);
      }
      assertThat(serving.get("/v1/me", chen).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void each_token_that_opens_nothing_says_why() {
    try (Serving serving = serving()) {
      String eva = serving.user("eva", Role.OPERATOR);
      String chen = serving.user("chen", Role.OPERATOR);
      assertThat(code(serving, "/v1/me", null)).isEqualTo("TOKEN_MISSING");
      assertThat(code(serving, "/v1/me", "bursar_short")).isEqualTo("TOKEN_MALFORMED");
      assertThat(code(serving, "/v1/me", guess(1))).isEqualTo("TOKEN_UNKNOWN");
      assertThat(code(serving, "/v1/enterprises/other", eva)).isEqualTo("TOKEN_FOREIGN");
      assertThat(serving.users().revoke(new UserName("eva"), Serving.ACME)).isEqualTo(1);
      assertThat(code(serving, "/v1/me", eva)).isEqualTo("TOKEN_REVOKED");
      String publishes = serving.users().token(new UserName("boss"), null);
      assertThat(code(serving, "/v1/me", publishes)).isEqualTo("TOKEN_PUBLISHES");
      serving.now.updateAndGet(now -> now.plus(Tokens.LIFE));
      assertThat(code(serving, "/v1/me", chen)).isEqualTo("TOKEN_EXPIRED");
    }
  }

  private static String code(Serving serving, String path, String token) {
    return JsonFields.of(serving.get(path, token).body()).text("code");
  }

  @Test
  void addresses_of_one_ipv6_network_are_one_stranger() {
    assertThat(Strangers.network("2001:db8::1")).isEqualTo(Strangers.network("2001:db8::2:1"));
    assertThat(Strangers.network("2001:db8:0:1::1")).isNotEqualTo(Strangers.network("2001:db8::1"));
    assertThat(Strangers.network("192.0.2.1")).isNotEqualTo(Strangers.network("192.0.2.2"));
  }
}
