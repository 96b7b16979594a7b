package org.bursar.sync;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The address of a server, as people write it. */
public final class ServerAddress {

  /** Where a server listens if nothing else is said. */
  public static final int PORT = 7430;

  private ServerAddress() {}

  /**
   * The address that was meant: {@code books.example} is {@code https://books.example:7430}. What
   * begins with {@code https://} or {@code http://} has the port that is written, or the usual one
   * of that scheme. Empty if it is no address; a path, a user or a question in it is none.
   */
  public static Optional<URI> read(String written) {
    String text = written.strip();
    boolean isWhole = text.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9+.-]*://.*");
    try {
      URI uri = new URI(isWhole ? text : "https://" + text);
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      boolean isOne =
          (scheme.equals("https") || scheme.equals("http"))
              && uri.getHost() != null
              && uri.getPort() != 0
              && uri.getPort() <= 0xFFFF
              && uri.getUserInfo() == null
              && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null;
      int port = uri.getPort() < 0 && !isWhole ? PORT : uri.getPort();
      return isOne
          ? Optional.of(
              new URI(scheme, null, uri.getHost().toLowerCase(Locale.ROOT), port, null, null, null))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
