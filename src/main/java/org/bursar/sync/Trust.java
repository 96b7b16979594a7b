package org.bursar.sync;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.bursar.sync.ServerFault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Whom a client trusts: a server whose certificate others vouch for, or the one whose fingerprint a
 * person has compared once. Without a certificate nothing is sent that leaves the machine.
 */
public final class Trust {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Trust() {}

  /**
   * What connects to a server.
   *
   * @param fingerprint the SHA-256 of its certificate, in hexadecimal digits; colons and blanks in
   *     it do not matter; null if others vouch for it
   * @throws ServerFault if it would be talked to in the open
   */
  public static HttpClient client(URI server, @Nullable String fingerprint) {
    refuseOpen(server);
    return fingerprint == null
        ? builder().build()
        : builder().sslContext(pinned(fingerprint)).build();
  }

  private static HttpClient.Builder builder() {
    return HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1);
  }

  /** What a server shows of itself, before anything is told to it. */
  public sealed interface Shown {

    /** Nothing: it is on this machine, and nothing leaves that. */
    record Nothing() implements Shown {}

    /** A certificate for which others vouch. */
    record Vouched() implements Shown {}

    /**
     * A certificate for which nobody vouches.
     *
     * @param fingerprint which a person has to compare
     */
    record Own(String fingerprint) implements Shown {}
  }

  /**
   * Looks at the certificate of a server; nothing that is secret is sent.
   *
   * @throws ServerFault if it is not reached, or talks in the open
   */
  public static Shown look(URI server) {
    refuseOpen(server);
    if ("http".equals(server.getScheme())) {
      return new Shown.Nothing();
    }
    try {
      knock(server, client(server, null));
      return new Shown.Vouched();
    } catch (SSLException notVouchedFor) {
      return new Shown.Own(shown(server));
    } catch (IOException e) {
      throw HttpFaults.of(server, e);
    }
  }

  private static String shown(URI server) {
    Looking looking = new Looking();
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {looking}, null);
      knock(server, builder().sslContext(context).build());
    } catch (SSLException _) {
      // It goes no further: what it showed was all that was wanted.
    } catch (IOException e) {
      throw HttpFaults.of(server, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
    String fingerprint = looking.fingerprint;
    if (fingerprint == null) {
      throw new ServerFault(
              Kind.NOT_TRUSTED,
              server + " does not talk over TLS. Check the port, and that the server uses TLS.")
          .coded("NO_TLS");
    }
    return fingerprint;
  }

  private static void knock(URI server, HttpClient client) throws IOException {
    try (client) {
      var unused =
          client.send(
              HttpRequest.newBuilder(server.resolve("/health")).timeout(PATIENCE).GET().build(),
              HttpResponse.BodyHandlers.discarding());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFault(Kind.UNREACHABLE, "asking the server was broken off.", e);
    }
  }

  private static void refuseOpen(URI server) {
    String scheme = String.valueOf(server.getScheme()).toLowerCase(Locale.ROOT);
    boolean open = scheme.equals("http");
    if ((!open && !scheme.equals("https")) || server.getHost() == null) {
      throw new ServerFault(
          Kind.NOT_TAKEN, server + " is no address of a server. Write it as https://HOST:PORT.");
    } else if (open && !isLoopback(server.getHost())) {
      throw new ServerFault(
              Kind.NOT_TRUSTED,
              server + " would be talked to in the open. Use https, as the server prints it.")
          .coded("OPEN");
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static SSLContext pinned(String fingerprint) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Pinned(plain(fingerprint))}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }

  private static String plain(String fingerprint) {
    return fingerprint.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
  }

  /** Trusts one certificate and no other. */
  private static final class Pinned extends Checking {
    private final String fingerprint;

    Pinned(String fingerprint) {
      this.fingerprint = fingerprint;
    }

    @Override
    void check(String shown) throws CertificateException {
      if (!shown.equals(fingerprint)) {
        throw new CertificateException("another certificate than the one that was compared");
      }
    }
  }

  /** Trusts none, and remembers what it saw. */
  private static final class Looking extends Checking {
    private volatile @Nullable String fingerprint;

    @Override
    void check(String shown) throws CertificateException {
      fingerprint = shown;
      throw new CertificateException("it was only looked at");
    }
  }

  /** Looks at the fingerprint of a server's certificate and at nothing else. */
  private abstract static class Checking extends X509ExtendedTrustManager {

    abstract void check(String shown) throws CertificateException;

    private void check(X509Certificate[] chain) throws CertificateException {
      try {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded());
        check(HexFormat.of().formatHex(hash));
      } catch (NoSuchAlgorithmException e) {
        throw new CertificateException(e);
      }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new CertificateException("clients have no certificates here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      checkClientTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
