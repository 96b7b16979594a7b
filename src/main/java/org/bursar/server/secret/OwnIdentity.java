package org.bursar.server.secret;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bursar.server.secret.IdentityFile.Unfit;

/**
 * The identity that a server makes for itself, so that nothing travels in the open before somebody
 * has bought a certificate. Nobody vouches for it: a client is told its fingerprint.
 */
public final class OwnIdentity {

  private static final Duration LIFE = Duration.ofDays(3_653);

  private OwnIdentity() {}

  /**
   * The one of a file, which is made at the first time.
   *
   * @param host what the machine is called
   * @throws Unfit if the file holds none, or cannot be made
   */
  public static Identity in(Path file, String host, Instant now, Chance chance) throws Unfit {
    if (!Files.exists(file)) {
      try {
        // If another process was quicker, the file is its.
        boolean unused = IdentityFile.write(file, made(host, now, chance), chance);
      } catch (IOException e) {
        throw new Unfit("the certificate " + file + " cannot be made there.", e);
      }
    }
    return IdentityFile.read(file, file);
  }

  private static Identity made(String host, Instant now, Chance chance) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      X500Name name = new X500NameBuilder().addRDN(BCStyle.CN, host).build();
      X509v3CertificateBuilder certificate =
          new JcaX509v3CertificateBuilder(
                  name,
                  new BigInteger(1, chance.bytes(16)),
                  Date.from(now.minus(Duration.ofDays(1))),
                  Date.from(now.plus(LIFE)),
                  name,
                  pair.getPublic())
              .addExtension(Extension.subjectAlternativeName, false, names(host))
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      X509Certificate signed =
          new JcaX509CertificateConverter()
              .getCertificate(
                  certificate.build(
                      new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
      return new Identity(pair.getPrivate(), List.of(signed));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("every Java makes such a certificate", e);
    }
  }

  private static GeneralNames names(String host) {
    Set<GeneralName> names = new LinkedHashSet<>();
    names.add(new GeneralName(GeneralName.dNSName, host));
    names.add(new GeneralName(GeneralName.dNSName, "localhost"));
    names.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
    names.add(new GeneralName(GeneralName.iPAddress, "::1"));
    return new GeneralNames(names.toArray(GeneralName[]::new));
  }
}
