package org.bursar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bursar.server.secret.Identity;
import org.bursar.server.secret.IdentityFile;
import org.bursar.server.secret.IdentityFile.Unfit;
import org.bursar.server.secret.OwnIdentity;
import org.bursar.support.AcmeBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing travels in the open: a server without a certificate makes one, and keeps it. */
final class ServerTlsTest {

  @TempDir private Path folder;

  private Identity own(Path file) throws Unfit {
    return OwnIdentity.in(file, "books.example", AcmeBooks.NOON, Serving.CHANCE);
  }

  @Test
  void the_fingerprint_that_is_said_is_that_of_the_certificate_that_is_shown() throws Exception {
    Identity identity = own(folder.resolve("server.pem"));
    String url = "sqlite:" + folder.resolve("server.db");
    try (Serving serving = new Serving(folder, url, Serving.MANY, identity).published();
        HttpClient client = HttpClient.newBuilder().sslContext(trusting(identity)).build()) {
      HttpResponse<String> answer =
          client.send(serving.to("/health", null).build(), BodyHandlers.ofString());
      assertThat(answer.body()).contains("up");
      var session = answer.sslSession().orElseThrow();
      byte[] shown = session.getPeerCertificates()[0].getEncoded();
      assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shown)))
          .isEqualTo(identity.fingerprint());
      assertThat(session.getProtocol()).isEqualTo("TLSv1.3");
      assertThatThrownBy(() -> serving.get("/health", null)).hasStackTraceContaining("PKIX");
    }
  }

  private static SSLContext trusting(Identity identity) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("server", identity.chain().getFirst());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  @Test
  void its_own_certificate_is_made_once_and_read_by_its_owner_alone() throws Exception {
    Path file = folder.resolve("server.pem");
    Identity made = own(file);
    assertThat(own(file).fingerprint()).isEqualTo(made.fingerprint());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    X509Certificate certificate = made.chain().getFirst();
    assertThat(certificate.getPublicKey().getAlgorithm()).isEqualTo("EC");
    assertThat(certificate.getSubjectAlternativeNames().toString())
        .contains("books.example", "localhost", "127.0.0.1");
    assertThat(certificate.getNotAfter().toInstant())
        .isAfter(AcmeBooks.NOON.plus(Duration.ofDays(3_650)));
    assertThat(made.toString()).doesNotContain("PRIVATE");
  }

  @Test
  void a_key_that_is_not_the_certificates_is_refused() throws Exception {
    Path one = folder.resolve("one.pem");
    Path other = folder.resolve("other.pem");
    Identity made = own(one);
    Identity unused = own(other);
    assertThat(IdentityFile.read(one, one).fingerprint()).isEqualTo(made.fingerprint());
    assertThatThrownBy(() -> IdentityFile.read(one, other)).hasMessageContaining("not the one of");
    Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing");
    assertThatThrownBy(() -> IdentityFile.read(empty, one)).hasMessageContaining("no certificate");
    assertThatThrownBy(() -> IdentityFile.read(one, empty)).hasMessageContaining("no key");
    assertThatThrownBy(() -> IdentityFile.read(folder.resolve("absent"), one))
        .hasMessageContaining("cannot be read");
  }
}
