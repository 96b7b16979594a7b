package org.bursar.server.secret;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.bursar.codec.JsonFields;
import org.bursar.server.secret.Unproven.Why;
import org.jspecify.annotations.Nullable;

/**
 * What a provider tells everybody: where people sign in, and the keys by which its signatures are
 * checked. It is asked seldom, whoever asks here how often.
 */
public final class ProviderSite {

  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How long an answer is believed: a key that was withdrawn counts no longer than this. */
  private static final Duration FRESH = Duration.ofHours(1);

  /** How soon it is asked again for a key that is not known, or after it did not answer. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private static final long MOST_BYTES = 512L << 10;

  private final Provider provider;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable HttpClient client;
  private @Nullable Known<Endpoints> endpoints;
  private @Nullable Known<String> keys;
  private @Nullable Known<Unproven> failed;

  /**
   * Where things are at a provider.
   *
   * @param authorization where a person signs in
   * @param token where what came of it is exchanged
   * @param keys its keys
   */
  public record Endpoints(URI authorization, URI token, URI keys) {}

  private record Known<T>(T value, Instant since) {

    boolean isYounger(Duration span, Instant now) {
      return now.isBefore(since.plus(span));
    }
  }

  /** That of a provider; it is asked for nothing yet. */
  public ProviderSite(Provider provider, InstantSource clock) {
    this.provider = provider;
    this.clock = clock;
  }

  /** Which provider it is. */
  public Provider provider() {
    return provider;
  }

  /**
   * Where things are there.
   *
   * @throws Unproven if it does not answer
   */
  public Endpoints endpoints() {
    lock.lock();
    try {
      Instant now = clock.instant();
      Known<Endpoints> known = endpoints;
      if (known == null || !known.isYounger(FRESH, now)) {
        known = new Known<>(discovered(), now);
        endpoints = known;
      }
      return known.value();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Its keys, a JWKS.
   *
   * @param anew whether those that are known did not do: it may have new ones
   * @throws Unproven if it does not answer
   */
  String keys(boolean anew) {
    lock.lock();
    try {
      Instant now = clock.instant();
      Known<String> known = keys;
      if (known == null || !known.isYounger(anew ? PAUSE : FRESH, now)) {
        known = new Known<>(fetched(endpoints().keys()), now);
        keys = known;
      }
      return known.value();
    } finally {
      lock.unlock();
    }
  }

  private Endpoints discovered() {
    String base = provider.issuer().replaceAll("/+$", "");
    try {
      JsonFields fields = JsonFields.of(fetched(URI.create(base + DISCOVERY)));
      requireSameName(fields.text("issuer"));
      return new Endpoints(
          safe(fields.text("authorization_endpoint")),
          safe(fields.text("token_endpoint")),
          safe(fields.text("jwks_uri")));
    } catch (IllegalArgumentException e) {
      throw noted(unreachable());
    }
  }

  private void requireSameName(String issuer) {
    if (!issuer.equals(provider.issuer())) {
      throw noted(
          new Unproven(
              Why.ID_TOKEN_ISSUER,
              "The provider calls itself "
                  + issuer
                  + ", and this server was told "
                  + provider.issuer()
                  + ". Tell who runs the server: --oidc-issuer has to be written like the first."));
    }
  }

  /** Why it did not work: for a while everybody is told so, and it is not asked again. */
  private Unproven noted(Unproven why) {
    failed = new Known<>(why, clock.instant());
    return why;
  }

  private static URI safe(String address) {
    if (!Provider.isSafe(address)) {
      throw new IllegalArgumentException("not https: " + address);
    }
    return URI.create(address);
  }

  private String fetched(URI from) {
    Known<Unproven> before = failed;
    if (before != null && before.isYounger(PAUSE, clock.instant())) {
      throw before.value();
    }
    try {
      HttpResponse<String> response =
          client()
              .sendAsync(
                  HttpRequest.newBuilder(from).header("Accept", "application/json").build(),
                  BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES))
              .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (response.statusCode() != 200) {
        throw noted(unreachable());
      }
      failed = null;
      return response.body();
    } catch (ExecutionException | TimeoutException e) {
      throw noted(unreachable());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable();
    }
  }

  /** Made when somebody signs in: a server that nobody signs in to by it starts without. */
  private HttpClient client() {
    HttpClient made = client;
    if (made == null) {
      made =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
      client = made;
    }
    return made;
  }

  private Unproven unreachable() {
    return new Unproven(
        Why.PROVIDER_UNREACHABLE,
        "This server does not reach the provider "
            + provider.issuer()
            + " now. Try again a little later, or sign in by a password.");
  }
}
