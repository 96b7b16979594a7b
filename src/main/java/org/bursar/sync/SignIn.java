package org.bursar.sync;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
  private static final String PLACES = PATH + "/enterprises";
  private static final String PROVIDER = PATH + "/oidc";
  private static final String PROVIDER_PLACES = PROVIDER + "/enterprises";

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
    return signedIn(PATH, fields(user, password), enterprise, device);
  }

  /**
   * Signs in by what a provider signed.
   *
   * @param device what the machine is called in the list of tokens
   */
  public SignedIn byIdToken(EnterpriseId enterprise, IdToken idToken, String device) {
    return signedIn(PROVIDER, fields(idToken), enterprise, device);
  }

  /** The enterprises that a password opens; at least one. */
  public List<Membership> places(String user, String password) {
    return listed(PLACES, fields(user, password));
  }

  /** The enterprises of which somebody is a user whom a provider signed in; at least one. */
  public List<Membership> places(IdToken idToken) {
    return listed(PROVIDER_PLACES, fields(idToken));
  }

  private static Map<String, Object> fields(String user, String password) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("user", user);
    fields.put("password", password);
    return fields;
  }

  private static Map<String, Object> fields(IdToken idToken) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("idToken", idToken.text());
    fields.put("nonce", idToken.nonce());
    return fields;
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
    JsonFields fields = asked(post(path, body));
    try {
      return new SignedIn(
          new UserName(fields.text("user")),
          fields.text("token"),
          Instant.parse(fields.text("expires")));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw notUnderstood(e);
    }
  }

  private HttpRequest.Builder post(String path, Map<String, Object> body) {
    return calls
        .request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(Json.line(body), StandardCharsets.UTF_8));
  }

  private List<Membership> listed(String path, Map<String, Object> body) {
    return lines(post(path, body), SignIn::membership);
  }

  private static Membership membership(String line) {
    JsonFields fields = JsonFields.of(line);
    return new Membership(
        new EnterpriseId(fields.text("enterprise")), fields.text("name"), fields.text("user"));
  }

  private JsonFields asked(HttpRequest.Builder request) {
    String text = String.join("", lines(request, line -> line));
    try {
      return JsonFields.of(text);
    } catch (IllegalArgumentException e) {
      throw notUnderstood(e);
    }
  }

  private <T> List<T> lines(HttpRequest.Builder request, Function<String, T> reader) {
    try {
      return calls.lines(calls.ask(request), reader);
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
