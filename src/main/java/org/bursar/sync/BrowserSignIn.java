package org.bursar.sync;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.bursar.sync.SignInFault.Why;
import org.bursar.vocabulary.EnterpriseId;

/**
 * One sign-in at the server's provider, in the system's browser (RFC 8252): a code with PKCE (RFC
 * 7636) comes back to a port of this machine, is exchanged there for an ID token, and that at the
 * server for a token of ours. The password is typed nowhere but in the browser.
 */
public final class BrowserSignIn {

  /** How long somebody may take in the browser. */
  public static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final int BYTES = 32;

  private final SignIn signIn;
  private final IntFunction<byte[]> chance;
  private final Duration patience;
  private final CompletableFuture<String> code = new CompletableFuture<>();

  /**
   * One that is not begun yet.
   *
   * @param chance so many bytes that nobody can guess
   * @param patience how long somebody may take in the browser
   */
  public BrowserSignIn(SignIn signIn, IntFunction<byte[]> chance, Duration patience) {
    this.signIn = signIn;
    this.chance = chance;
    this.patience = patience;
  }

  /**
   * Has somebody sign in to an enterprise, and waits until that is done; not on the FX thread.
   *
   * @param device what the machine is called in the list of tokens
   * @param opener opens an address in a browser, or shows it to be opened; it does not wait
   * @throws SignInFault if it came to nothing
   * @throws ServerFault if the server gave no answer that is of use
   */
  public SignedIn run(EnterpriseId enterprise, String device, Consumer<URI> opener) {
    return run(opener, idToken -> signIn.byIdToken(enterprise, idToken, device));
  }

  /**
   * Has somebody sign in, and does something with what proves it; not on the FX thread. The page
   * that he ends on says what came of it.
   *
   * @param opener opens an address in a browser, or shows it to be opened; it does not wait
   * @param then what is done in his name
   * @throws SignInFault if it came to nothing
   * @throws ServerFault if the server gave no answer that is of use
   */
  public <T> T run(Consumer<URI> opener, Function<IdToken, T> then) {
    SignIn.Provider provider = signIn.provider();
    CodeExchange exchange = new CodeExchange(provider);
    String verifier = random();
    String state = random();
    String nonce = random();
    try (Loopback loopback = Loopback.listen(state, provider.issuer(), code)) {
      Map<String, String> query = new LinkedHashMap<>();
      query.put("response_type", "code");
      query.put("client_id", provider.client());
      query.put("redirect_uri", loopback.address().toString());
      query.put("scope", provider.scope());
      query.put("state", state);
      query.put("nonce", hash(nonce));
      query.put("code_challenge", hash(verifier));
      query.put("code_challenge_method", "S256");
      if (!code.isDone()) {
        opener.accept(with(provider.authorization(), query));
      }
      try {
        String idToken = exchange.idToken(awaited(), loopback.address(), verifier);
        T result = then.apply(new IdToken(idToken, nonce));
        loopback.tell(null);
        return result;
      } catch (SignInFault | ServerFault fault) {
        loopback.tell(fault.getMessage());
        throw fault;
      }
    }
  }

  /** Breaks it off, from any thread, before it begins or while it waits for the browser. */
  public void cancel() {
    boolean unused =
        code.completeExceptionally(
            new SignInFault(
                Why.CANCELLED, "the sign-in was broken off here. Begin it again when you like."));
  }

  private String awaited() {
    try {
      return code.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof SignInFault fault ? fault : new IllegalStateException(e);
    } catch (TimeoutException e) {
      throw new SignInFault(
          Why.NOBODY,
          "nobody signed in in the browser within "
              + Math.max(1, patience.toMinutes())
              + " minutes. Begin again.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SignInFault(Why.CANCELLED, "the sign-in was broken off. Begin it again.");
    }
  }

  private String random() {
    return text(chance.apply(BYTES));
  }

  private static String hash(String text) {
    try {
      return text(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** An address with these fields behind those that it has. */
  private static URI with(URI address, Map<String, String> fields) {
    String separator = address.getRawQuery() == null ? "?" : "&";
    return URI.create(address + separator + form(fields));
  }

  /** Fields as a form writes them. */
  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
