package org.bursar.server.secret;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Somebody else who knows the people of this server: an OpenID provider.
 *
 * @param issuer its address, exactly as it writes it itself
 * @param client what this server's people are to it: the id of a public client
 * @param claim what of an ID token is the name of a user
 */
public record Provider(String issuer, String client, String claim) {

  /** What a provider calls a person, if nothing else is said. */
  public static final String USUAL_CLAIM = "preferred_username";

  /** The claim that counts only if the provider says that it was checked. */
  static final String EMAIL = "email";

  /** What a sign-in asks for. */
  public static final String SCOPE = "openid profile email";

  /**
   * Refuses with an {@link IllegalArgumentException}, whose message says what to do, an address
   * that would be asked in the open, and what is blank.
   */
  public Provider {
    if (!isSafe(issuer) || issuer.contains("?") || issuer.contains("#")) {
      throw new IllegalArgumentException(
          issuer
              + " is no issuer: it is an https address without ? and #, as the provider has it.");
    } else if (client.isBlank() || claim.isBlank()) {
      throw new IllegalArgumentException(
          "the client's id and the claim are not blank. Look them up at the provider.");
    }
  }

  /** Whether nobody listens who is asked at this address: it is https, or of this machine. */
  static boolean isSafe(String address) {
    try {
      URI uri = new URI(address);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      String host = uri.getHost();
      return host != null
          && (scheme.equals("https") || (scheme.equals("http") && isThisMachine(host)));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** By name alone: nobody is asked who it is. */
  private static boolean isThisMachine(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }
}
