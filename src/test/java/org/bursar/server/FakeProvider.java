package org.bursar.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * An OpenID provider at which whoever comes is signed in at once, under a name that a test says.
 */
public final class FakeProvider implements AutoCloseable {

  /** What the server is to it. */
  public static final String CLIENT = "bursar-desktop";

  private static final RSAKey FIRST = key("first");

  final AtomicInteger looks = new AtomicInteger();
  private final InstantSource clock;
  private final HttpServer http;
  private final Map<String, Map<String, String>> codes = new HashMap<>();
  private final List<JWK> published = new ArrayList<>();
  private RSAKey key = FIRST;
  private String name = "eva";
  private String error;
  private UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();

  /** One of this machine, whose clock is this. */
  public FakeProvider(InstantSource clock) {
    this.clock = clock;
    published.add(FIRST.toPublicJWK());
    try {
      http =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.createContext("/.well-known/openid-configuration", this::discovery);
    http.createContext("/keys", this::keys);
    http.createContext("/authorize", this::authorize);
    http.createContext("/token", this::token);
    http.start();
  }

  /** Its address. */
  public String issuer() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  /** Signs everybody in under this name. */
  public FakeProvider as(String preferredUsername) {
    name = preferredUsername;
    return this;
  }

  /** Says no. */
  FakeProvider denying(String code) {
    error = code;
    return this;
  }

  /** Says something else in its ID tokens. */
  FakeProvider saying(UnaryOperator<JWTClaimsSet.Builder> other) {
    claims = other;
    return this;
  }

  /** Signs with another key from now on, and publishes that alone. */
  void rotate() {
    key = key("second");
    published.clear();
    published.add(key.toPublicJWK());
  }

  /** Publishes one more key. */
  void publish(JWK other) {
    published.add(other.toPublicJWK());
  }

  /** The key that it signs with. */
  RSAKey key() {
    return key;
  }

  /** What it would sign for the hash of a nonce. */
  JWTClaimsSet claims(String hashed) {
    Date now = Date.from(clock.instant());
    JWTClaimsSet.Builder builder =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject("4711")
            .audience(CLIENT)
            .issueTime(now)
            .expirationTime(Date.from(clock.instant().plusSeconds(300)))
            .claim("nonce", hashed)
            .claim("preferred_username", name);
    return claims.apply(builder).build();
  }

  /** An ID token for the hash of a nonce. */
  String idToken(String hashed) {
    try {
      return signed(
          new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
          claims(hashed),
          new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
    try {
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is in an ID token of a nonce. */
  static String hash(String text) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Goes to an address as a browser does; the page that it ends on. */
  public static CompletableFuture<String> browse(URI address) {
    HttpClient browser =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    return browser
        .sendAsync(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .thenApply(HttpResponse::body);
  }

  private void discovery(HttpExchange exchange) throws IOException {
    looks.incrementAndGet();
    answer(
        exchange,
        200,
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",\
        "jwks_uri":"%1$s/keys","subject_types_supported":["public"]}\
        """
            .formatted(issuer()));
  }

  private void keys(HttpExchange exchange) throws IOException {
    looks.incrementAndGet();
    answer(exchange, 200, new JWKSet(published).toString());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
    boolean fits =
        CLIENT.equals(asked.get("client_id"))
            && "code".equals(asked.get("response_type"))
            && "S256".equals(asked.get("code_challenge_method"))
            && asked.get("redirect_uri").startsWith("http://127.0.0.1:")
            && asked.get("scope").startsWith("openid");
    if (!fits) {
      answer(exchange, 400, "{\"error\":\"invalid_request\"}");
      return;
    }
    String code = "code-" + codes.size();
    codes.put(code, asked);
    String what = error == null ? "code=" + code : "error=" + error;
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            asked.get("redirect_uri")
                + "?"
                + what
                + "&state="
                + asked.get("state")
                + "&iss="
                + URLEncoder.encode(issuer(), StandardCharsets.UTF_8));
    answer(exchange, 302, "");
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> given =
        fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> asked = codes.remove(given.get("code"));
    if (asked == null
        || !hash(given.get("code_verifier")).equals(asked.get("code_challenge"))
        || !given.get("redirect_uri").equals(asked.get("redirect_uri"))
        || !"authorization_code".equals(given.get("grant_type"))) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    answer(
        exchange,
        200,
        "{\"access_token\":\"unused\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\""
            + idToken(asked.get("nonce"))
            + "\"}");
  }

  private static Map<String, String> fields(String query) {
    Map<String, String> fields = new HashMap<>();
    for (String field : query.split("&")) {
      String[] parts = field.split("=", 2);
      fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    try (exchange) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
