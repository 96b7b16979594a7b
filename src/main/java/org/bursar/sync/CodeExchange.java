package org.bursar.sync;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bursar.codec.JsonFields;
import org.bursar.sync.SignInFault.Why;

/** Where a provider gives an ID token for a code. */
final class CodeExchange {

  private static final long SECONDS = 20;
  private static final long MOST_BYTES = 512L << 10;

  private final SignIn.Provider provider;
  private final HttpClient client;

  /**
   * That of a provider.
   *
   * @throws ServerFault if somebody could listen on the way there
   */
  CodeExchange(SignIn.Provider provider) {
    this.provider = provider;
    HttpClient unused = Trust.client(provider.authorization(), null);
    this.client = Trust.client(provider.token(), null);
  }

  /** The ID token for a code, which is good once. */
  String idToken(String code, URI redirect, String verifier) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", redirect.toString());
    form.put("client_id", provider.client());
    form.put("code_verifier", verifier);
    HttpResponse<String> response = posted(BrowserSignIn.form(form));
    try {
      JsonFields fields = JsonFields.of(response.body());
      if (response.statusCode() / 100 == 2) {
        return fields.text("id_token");
      }
      throw new SignInFault(
          Why.UNPROVEN,
          "the provider "
              + provider.issuer()
              + " did not take what its sign-in gave ("
              + fields.text("error")
              + "). Sign in again; if it stays so, tell who runs the server.");
    } catch (IllegalArgumentException e) {
      throw new SignInFault(
          Why.UNPROVEN,
          "the provider "
              + provider.issuer()
              + " gave no ID token. Tell who runs the server: its client there has to be a public"
              + " one, with codes and PKCE.");
    }
  }

  private HttpResponse<String> posted(String form) {
    try {
      return client
          .sendAsync(
              HttpRequest.newBuilder(provider.token())
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header("Accept", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(form))
                  .build(),
              BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES))
          .get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new SignInFault(
          Why.PROVIDER_UNREACHABLE,
          "the provider "
              + provider.issuer()
              + " is not reached from this machine. Check the network, then sign in again.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SignInFault(Why.CANCELLED, "the sign-in was broken off. Begin it again.");
    }
  }
}
