package org.bursar.server.secret;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;

/**
 * By what a server is known over TLS.
 *
 * @param chain its certificate, then those that vouch for it
 */
public record Identity(PrivateKey key, List<X509Certificate> chain) {

  /** Takes its own copy. */
  public Identity {
    chain = List.copyOf(chain);
  }

  /** The SHA-256 of its certificate, by which a client knows it: 64 hexadecimal digits. */
  public String fingerprint() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(chain.getFirst().getEncoded());
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate that was read can be written", e);
    }
  }

  /** A store in memory that holds it under this password. */
  public KeyStore store(char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, password);
      store.setKeyEntry("server", key, password, chain.toArray(X509Certificate[]::new));
      return store;
    } catch (GeneralSecurityException | java.io.IOException e) {
      throw new IllegalStateException("memory holds any key", e);
    }
  }

  /** Says no more than whose it is. */
  @Override
  public String toString() {
    return "identity " + fingerprint();
  }
}
