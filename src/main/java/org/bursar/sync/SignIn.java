package org.bursar.sync;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bursar.codec.Json;
import org.bursar.codec.JsonFields;
import org.bursar.sync.ServerFault.Kind;
import org.bursar.sync.SignInFault.Why;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/** Signing in to a server: every call may fail with a {@link SignInFault} or a ServerFault. */
public final class SignIn {

  private static final String PATH = "/v1/sign-in";
  private static final String PROVIDER = PATH + "/oidc";

  private final HttpCalls calls;
  private final URI server;

  /**
   * To a server.
   *
   * @param client knows whom to trust
   */
  public SignIn(HttpClient client, URI server) {
    this.calls = new HttpCalls(client, server, null);
    this.server = server;
  }

  /**
   * Which ways there are beside the one by a password.
   *
   * @param issuer the provider at which one can sign in as well; null if there is none
   */
  public record Ways(@Nullable String issuer) {}

  /**
   * What has to be known to sign in at a provider.
   *
   * @param issuer its address
   * @param client what the server's people are to it
   * @param scope what is asked for
   * @param authorization where a person signs in
   * @param token where what came of it is exchanged
   */
  record Provider(String issuer, String client, String scope, URI authorization, URI token) {}

  /** Asks which ways there are. */
  public Ways ways() {
    return new Ways(asked(calls.request(PATH).GET()).textOrNull("issuer"));
  }

  /**
   * Signs in by a password.
   *
   * @param device what the machine is called in the list of tokens
   */
  public SignedIn byPassword(EnterpriseId enterprise, String user, String password, String device) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("user", user);
    body.put("password", password);
    return signedIn(PATH, body, enterprise, device);
  }

  /** Signs in by what a provider signed. */
  SignedIn byIdToken(EnterpriseId enterprise, String idToken, String nonce, String device) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("idToken", idToken);
    body.put("nonce", nonce);
    return signedIn(PROVIDER, body, enterprise, device);
  }

  /** Where the server's provider is. */
  Provider provider() {
    JsonFields fields = asked(calls.request(PROVIDER).GET());
    try {
      return new Provider(
          fields.text("issuer"),
          fields.text("client"),
          fields.text("scope"),
          URI.create(fields.text("authorization")),
          URI.create(fields.text("token")));
    } catch (IllegalArgumentException e) {
      throw notUnderstood(e);
    }
  }

  private SignedIn signedIn(
      String path, Map<String, Object> body, EnterpriseId enterprise, String device) {
    body.put("enterprise", enterprise.value());
    body.put("device", device);
    JsonFields fields =
        asked(
            calls
                .request(path)
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(Json.line(body), StandardCharsets.UTF_8)));
    try {
      return new SignedIn(
          new UserName(fields.text("user")),
          fields.text("token"),
          Instant.parse(fields.text("expires")));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw notUnderstood(e);
    }
  }

  private JsonFields asked(HttpRequest.Builder request) {
    try {
      HttpResponse<InputStream> response = calls.ask(request);
      return JsonFields.of(String.join("", calls.lines(response, line -> line)));
    } catch (ServerFault fault) {
      throw told(fault);
    } catch (IllegalArgumentException e) {
      throw notUnderstood(e);
    }
  }

  private ServerFault notUnderstood(RuntimeException cause) {
    return new ServerFault(
        Kind.VERSION, server + " is no Bursar server. Check the address and the port.", cause);
  }

  /** What the server's code says, if it is one about signing in. */
  private static RuntimeException told(ServerFault fault) {
    String code = fault.code() == null ? "" : fault.code();
    Why why =
        switch (code) {
          case "SIGN_IN_WRONG" -> Why.WRONG;
          case "TOO_OFTEN" -> Why.TOO_OFTEN;
          case "USER_UNKNOWN" -> Why.NO_USER;
          case "PROVIDER_NONE" -> Why.PROVIDER_NONE;
          case "PROVIDER_UNREACHABLE" -> Why.PROVIDER_UNREACHABLE;
          case "ID_TOKEN_CLOCK", "ID_TOKEN_EXPIRED" -> Why.CLOCK;
          default -> code.startsWith("ID_TOKEN_") ? Why.UNPROVEN : null;
        };
    return why == null ? fault : new SignInFault(why, String.valueOf(fault.getMessage()));
  }
}
