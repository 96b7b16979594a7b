package org.bursar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bursar.server.secret.IdTokens;
import org.bursar.server.secret.Provider;
import org.bursar.server.secret.ProviderSite;
import org.bursar.server.secret.Unproven;
import org.bursar.server.secret.Unproven.Why;
import org.bursar.support.AcmeBooks;
import org.bursar.vocabulary.UserName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An ID token proves who somebody is only if all that is in it fits, and the provider signed it.
 */
final class IdTokensTest {

  private static final String NONCE = "what only the beginner knows";

  private final AtomicReference<Instant> now = new AtomicReference<>(AcmeBooks.NOON);
  private final FakeProvider provider = new FakeProvider(now::get);
  private final IdTokens tokens = tokens(Provider.USUAL_CLAIM);

  private IdTokens tokens(String claim) {
    Provider known = new Provider(provider.issuer(), FakeProvider.CLIENT, claim);
    return new IdTokens(new ProviderSite(known, now::get), now::get);
  }

  @AfterEach
  void end() {
    provider.close();
  }

  private String idToken() {
    return provider.idToken(FakeProvider.hash(NONCE));
  }

  private void refused(Why why, String text) {
    refused(tokens, why, text);
  }

  private static void refused(IdTokens tokens, Why why, String text) {
    assertThatThrownBy(() -> tokens.proof(text, NONCE))
        .isInstanceOfSatisfying(Unproven.class, e -> assertThat(e.why()).isEqualTo(why));
  }

  @Test
  void one_that_fits_proves_the_name_that_the_provider_says() {
    assertThat(tokens.proof(idToken(), NONCE).user()).isEqualTo(new UserName("eva"));
    // Of two for whom it is, this one asked.
    provider.saying(c -> c.audience(List.of("x", FakeProvider.CLIENT)).claim("azp", "x"));
    refused(Why.ID_TOKEN_AUDIENCE, idToken());
    provider.saying(
        c -> c.audience(List.of("x", FakeProvider.CLIENT)).claim("azp", FakeProvider.CLIENT));
    assertThat(tokens.proof(idToken(), NONCE).user()).isEqualTo(new UserName("eva"));
  }

  @Test
  void one_of_another_sign_in_program_or_provider_proves_nothing() {
    assertThatThrownBy(() -> tokens.proof(idToken(), NONCE + "!"))
        .isInstanceOfSatisfying(
            Unproven.class, e -> assertThat(e.why()).isEqualTo(Why.ID_TOKEN_NONCE));
    // Who has the token alone knows the hash, not what was hashed.
    assertThatThrownBy(() -> tokens.proof(idToken(), FakeProvider.hash(NONCE)))
        .isInstanceOf(Unproven.class);
    provider.saying(c -> c.claim("nonce", null));
    refused(Why.ID_TOKEN_NONCE, idToken());
    provider.saying(c -> c.audience("another"));
    refused(Why.ID_TOKEN_AUDIENCE, idToken());
    provider.saying(c -> c.audience(List.of("another", FakeProvider.CLIENT)));
    refused(Why.ID_TOKEN_AUDIENCE, idToken());
    provider.saying(c -> c.issuer(provider.issuer() + "/"));
    refused(Why.ID_TOKEN_ISSUER, idToken());
  }

  @Test
  void its_time_counts_with_a_minute_for_clocks_that_differ() {
    String text = idToken();
    now.updateAndGet(at -> at.plusSeconds(359));
    assertThat(tokens.proof(text, NONCE).until()).isEqualTo(AcmeBooks.NOON.plusSeconds(360));
    now.updateAndGet(at -> at.plusSeconds(1));
    refused(Why.ID_TOKEN_EXPIRED, text);
    provider.saying(c -> c.issueTime(Date.from(now.get().plusSeconds(60))));
    assertThat(tokens.proof(idToken(), NONCE)).isNotNull();
    provider.saying(c -> c.issueTime(Date.from(now.get().plusSeconds(61))));
    refused(Why.ID_TOKEN_CLOCK, idToken());
    provider.saying(c -> c.notBeforeTime(Date.from(now.get().plusSeconds(61))));
    refused(Why.ID_TOKEN_CLOCK, idToken());
    provider.saying(c -> c.expirationTime(null));
    refused(Why.ID_TOKEN_MALFORMED, idToken());
    provider.saying(c -> c.issueTime(null));
    refused(Why.ID_TOKEN_MALFORMED, idToken());
  }

  @Test
  void no_signature_and_one_by_a_shared_secret_never_count() throws JOSEException {
    String hashed = FakeProvider.hash(NONCE);
    refused(Why.ID_TOKEN_MALFORMED, new PlainJWT(provider.claims(hashed)).serialize());
    refused(Why.ID_TOKEN_MALFORMED, "");
    refused(Why.ID_TOKEN_MALFORMED, "a.b.c");
    // The public key as a secret, as programs were fooled that believe the header.
    byte[] known = provider.key().toRSAPublicKey().getEncoded();
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build();
    refused(
        Why.ID_TOKEN_SIGNATURE,
        FakeProvider.signed(header, provider.claims(hashed), new MACSigner(known)));
    String text = idToken();
    refused(Why.ID_TOKEN_SIGNATURE, text.substring(0, text.lastIndexOf('.') + 1) + "AAAA");
    String other = provider.as("adam").idToken(hashed);
    refused(
        Why.ID_TOKEN_SIGNATURE,
        other.substring(0, other.lastIndexOf('.')) + text.substring(text.lastIndexOf('.')));
  }

  @Test
  void an_elliptic_curve_counts_as_well() throws JOSEException {
    ECKey curve = new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
    provider.publish(curve);
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("curve").build();
    String text =
        FakeProvider.signed(
            header, provider.claims(FakeProvider.hash(NONCE)), new ECDSASigner(curve));
    assertThat(tokens.proof(text, NONCE).user()).isEqualTo(new UserName("eva"));
  }

  @Test
  void new_keys_are_looked_up_at_once_but_not_for_everybody_who_guesses() {
    String old = idToken();
    assertThat(tokens.proof(old, NONCE)).isNotNull();
    provider.rotate();
    int before = provider.looks.get();
    refused(Why.ID_TOKEN_SIGNATURE, idToken());
    assertThat(provider.looks).hasValue(before);
    now.updateAndGet(at -> at.plusSeconds(10));
    assertThat(tokens.proof(idToken(), NONCE)).isNotNull();
    assertThat(provider.looks).hasValue(before + 1);
    // What was signed by the old key proves nothing any more.
    refused(Why.ID_TOKEN_SIGNATURE, old);
    assertThat(provider.looks).hasValue(before + 1);
  }

  @Test
  void the_claim_that_counts_can_be_another_one_and_an_address_has_to_be_checked() {
    provider.saying(c -> c.claim("email", "eva@acme.example"));
    IdTokens emails = tokens("email");
    refused(emails, Why.ID_TOKEN_NAME, idToken());
    provider.saying(c -> c.claim("email", "eva@acme.example").claim("email_verified", true));
    assertThat(emails.proof(idToken(), NONCE).user().value()).isEqualTo("eva@acme.example");
    refused(tokens("employee"), Why.ID_TOKEN_NAME, idToken());
    provider.saying(c -> c.claim("employee", " "));
    refused(tokens("employee"), Why.ID_TOKEN_NAME, idToken());
  }

  @Test
  void a_provider_that_does_not_answer_is_not_asked_by_everybody() {
    provider.close();
    refused(Why.PROVIDER_UNREACHABLE, idToken());
    refused(Why.PROVIDER_UNREACHABLE, idToken());
  }

  @Test
  void a_provider_that_writes_itself_otherwise_is_said_as_it_does() {
    Provider slashed = new Provider(provider.issuer() + "/", FakeProvider.CLIENT, "sub");
    ProviderSite site = new ProviderSite(slashed, now::get);
    for (int times = 0; times < 2; times++) {
      assertThatThrownBy(site::endpoints)
          .isInstanceOf(Unproven.class)
          .hasMessageContaining("calls itself " + provider.issuer() + ",");
    }
    assertThat(provider.looks).hasValue(1);
  }

  @Test
  void a_provider_is_asked_over_tls_or_on_this_machine() {
    assertThat(new Provider("https://id.acme.example/realm", "c", "sub")).isNotNull();
    assertThat(new Provider("http://[::1]:8080", "c", "sub")).isNotNull();
    for (String wrong :
        List.of("http://id.acme.example", "id.acme.example", "https://a.example?x=1", "https://")) {
      assertThatThrownBy(() -> new Provider(wrong, "c", "sub"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new Provider("https://id.acme.example", " ", "sub"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
