package org.bursar.server.secret;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bursar.server.secret.Unproven.Why;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/**
 * Checks ID tokens: by OpenID Connect Core 1.0, section 3.1.3.7, signed in one of two ways with a
 * key that the provider publishes. A secret that is shared never counts, nor does no signature.
 */
public final class IdTokens {

  /** By how much two clocks may differ. */
  static final Duration LEEWAY = Duration.ofSeconds(60);

  private static final Set<JWSAlgorithm> KNOWN = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
  private static final String AGAIN = " Sign in again.";

  private final ProviderSite site;
  private final InstantSource clock;

  /** Those of a provider. */
  public IdTokens(ProviderSite site, InstantSource clock) {
    this.site = site;
    this.clock = clock;
  }

  /**
   * What an ID token proves.
   *
   * @param user as whom
   * @param digest by which it is remembered, so that it counts once
   * @param until from when on it proves nothing any more
   */
  @SuppressWarnings("ArrayRecordComponent") // the bytes are what it is; nobody compares it
  public record Proof(UserName user, byte[] digest, Instant until) {}

  /**
   * Checks one.
   *
   * @param nonce whose hash has to be in it: only who began this sign-in knows it
   * @throws Unproven if it proves nothing
   */
  public Proof proof(String text, String nonce) {
    SignedJWT token = parsed(text);
    JWTClaimsSet claims = claims(token);
    requireKnownAlgorithm(token);
    requireIssuer(claims);
    requireAudience(claims);
    requireSigned(token);
    Instant until = requireTime(claims);
    requireNonce(claims, nonce);
    return new Proof(name(claims), Tokens.hash(text), until);
  }

  private static SignedJWT parsed(String text) {
    try {
      return SignedJWT.parse(text);
    } catch (ParseException | IllegalArgumentException e) {
      throw new Unproven(
          Why.ID_TOKEN_MALFORMED, "What came from the provider is no signed ID token." + AGAIN);
    }
  }

  private static JWTClaimsSet claims(SignedJWT token) {
    try {
      return token.getJWTClaimsSet();
    } catch (ParseException e) {
      throw new Unproven(Why.ID_TOKEN_MALFORMED, "The ID token cannot be read." + AGAIN);
    }
  }

  private static void requireKnownAlgorithm(SignedJWT token) {
    JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
    if (!KNOWN.contains(algorithm)) {
      throw new Unproven(
          Why.ID_TOKEN_SIGNATURE,
          "The ID token is signed by "
              + algorithm
              + ", and RS256 or ES256 count here. Tell who runs the server to choose one of them"
              + " for this client at the provider.");
    }
  }

  private void requireIssuer(JWTClaimsSet claims) {
    if (!site.provider().issuer().equals(claims.getIssuer())) {
      throw new Unproven(
          Why.ID_TOKEN_ISSUER,
          "The ID token comes from another provider than "
              + site.provider().issuer()
              + "."
              + AGAIN
              + " If that does not help, tell who runs the server.");
    }
  }

  /** Among several whom it is for, the one that asked for it has to be this. */
  private void requireAudience(JWTClaimsSet claims) {
    String client = site.provider().client();
    Object party = claims.getClaim("azp");
    List<String> audience = claims.getAudience();
    boolean asked = party == null ? audience.size() <= 1 : party.equals(client);
    if (!asked || !audience.contains(client)) {
      throw new Unproven(
          Why.ID_TOKEN_AUDIENCE,
          "The ID token was made for another program, not for this server's client "
              + client
              + "."
              + AGAIN);
    }
  }

  /** The provider may have changed its keys since they were looked at. */
  private void requireSigned(SignedJWT token) {
    if (!isSigned(token, site.keys(false)) && !isSigned(token, site.keys(true))) {
      throw new Unproven(
          Why.ID_TOKEN_SIGNATURE,
          "The ID token is not signed by a key of the provider."
              + AGAIN
              + " If the provider has new keys since a moment ago, wait ten seconds first.");
    }
  }

  private static boolean isSigned(SignedJWT token, String keys) {
    try {
      List<JWK> fitting =
          new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader())).select(JWKSet.parse(keys));
      for (JWK key : fitting) {
        JWSVerifier verifier = verifier(key);
        if (verifier != null
            && verifier.supportedJWSAlgorithms().contains(token.getHeader().getAlgorithm())
            && token.verify(verifier)) {
          return true;
        }
      }
      return false;
    } catch (ParseException | JOSEException e) {
      return false;
    }
  }

  private static @Nullable JWSVerifier verifier(JWK key) throws JOSEException {
    return switch (key) {
      case RSAKey rsa -> new RSASSAVerifier(rsa.toRSAPublicKey());
      case ECKey curve -> new ECDSAVerifier(curve.toECPublicKey());
      default -> null;
    };
  }

  private Instant requireTime(JWTClaimsSet claims) {
    Instant now = clock.instant();
    Instant expires = instant(claims.getExpirationTime());
    Instant issued = instant(claims.getIssueTime());
    Instant begins = instant(claims.getNotBeforeTime());
    if (expires == null || issued == null) {
      throw new Unproven(
          Why.ID_TOKEN_MALFORMED, "The ID token does not say how long it is good." + AGAIN);
    } else if (issued.isAfter(now.plus(LEEWAY))
        || (begins != null && begins.isAfter(now.plus(LEEWAY)))) {
      throw new Unproven(
          Why.ID_TOKEN_CLOCK,
          "The provider's clock is ahead of this server's by more than a minute. Tell who runs the"
              + " server to set its clock, then sign in again.");
    }
    Instant until = expires.plus(LEEWAY);
    if (!now.isBefore(until)) {
      throw new Unproven(
          Why.ID_TOKEN_EXPIRED,
          "This sign-in at the provider is over."
              + AGAIN
              + " If that comes at once again, the server's clock is wrong: tell who runs it.");
    }
    return until;
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  private static void requireNonce(JWTClaimsSet claims, String nonce) {
    String expected = Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.hash(nonce));
    if (!(claims.getClaim("nonce") instanceof String given)
        || !MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))) {
      throw new Unproven(
          Why.ID_TOKEN_NONCE, "The ID token answers another sign-in than this one." + AGAIN);
    }
  }

  private UserName name(JWTClaimsSet claims) {
    String claim = site.provider().claim();
    if (claims.getClaim(claim) instanceof String said) {
      if (claim.equals(Provider.EMAIL) && !Boolean.TRUE.equals(claims.getClaim("email_verified"))) {
        throw new Unproven(
            Why.ID_TOKEN_NAME,
            "The provider does not say that it has checked your e-mail address, so it proves"
                + " nothing here. Have it checked there, or tell who runs the server.");
      }
      try {
        return new UserName(said);
      } catch (IllegalArgumentException e) {
        // Said below.
      }
    }
    throw new Unproven(
        Why.ID_TOKEN_NAME,
        "The provider says no "
            + claim
            + " of you that could be the name of a user. Tell who runs the server: --oidc-claim"
            + " says which claim counts.");
  }
}
