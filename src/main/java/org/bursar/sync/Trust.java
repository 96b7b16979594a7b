package org.bursar.sync;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
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
    HttpClient.Builder builder =
        HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1);
    return fingerprint == null ? builder.build() : builder.sslContext(pinned(fingerprint)).build();
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
          server + " would be talked to in the open. Use https, as the server prints it.");
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
  private static final class Pinned extends X509ExtendedTrustManager {
    private final String fingerprint;

    Pinned(String fingerprint) {
      this.fingerprint = fingerprint;
    }

    private void check(X509Certificate[] chain) throws CertificateException {
      try {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded());
        if (!HexFormat.of().formatHex(hash).equals(fingerprint)) {
          throw new CertificateException("another certificate than the one that was compared");
        }
      } catch (GeneralSecurityException e) {
        throw e instanceof CertificateException known ? known : new CertificateException(e);
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
