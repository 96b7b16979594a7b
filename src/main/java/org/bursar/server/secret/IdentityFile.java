package org.bursar.server.secret;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bursar.files.OwnFile;
import org.jspecify.annotations.Nullable;

/** Identities in files: PEM, as everybody reads and writes it. */
public final class IdentityFile {

  private IdentityFile() {}

  /** A file holds no identity; the message is a sentence. */
  public static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String sentence, @Nullable Throwable cause) {
      super(sentence, cause);
    }
  }

  /**
   * The identity of a certificate and its key, which may stand in one file.
   *
   * @throws Unfit if they cannot be read, or do not belong together
   */
  public static Identity read(Path certificate, Path key) throws Unfit {
    List<X509Certificate> chain = new ArrayList<>();
    PrivateKey secret = null;
    try {
      for (Object object : objects(certificate)) {
        if (object instanceof X509CertificateHolder holder) {
          chain.add(new JcaX509CertificateConverter().getCertificate(holder));
        }
      }
      for (Object object : objects(key)) {
        secret = secret == null ? key(object) : secret;
      }
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw new Unfit(
          "the certificate " + certificate + " or its key " + key + " cannot be read as PEM.", e);
    }
    if (chain.isEmpty()) {
      throw new Unfit("there is no certificate in " + certificate + ". It has to be PEM.", null);
    } else if (secret == null) {
      throw new Unfit(
          "there is no key in " + key + " that is not locked by a password. It has to be PEM.",
          null);
    } else if (!belongTogether(secret, chain.getFirst())) {
      throw new Unfit("the key " + key + " is not the one of " + certificate + ".", null);
    }
    return new Identity(secret, chain);
  }

  private static List<Object> objects(Path file) throws IOException {
    List<Object> objects = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file);
        PEMParser parser = new PEMParser(reader)) {
      for (Object next = parser.readObject(); next != null; next = parser.readObject()) {
        objects.add(next);
      }
    }
    return objects;
  }

  private static @Nullable PrivateKey key(Object object) throws IOException {
    return switch (object) {
      case PrivateKeyInfo info -> new JcaPEMKeyConverter().getPrivateKey(info);
      case PEMKeyPair pair -> new JcaPEMKeyConverter().getKeyPair(pair).getPrivate();
      default -> null;
    };
  }

  /** What the one signs the other has to confirm. */
  private static boolean belongTogether(PrivateKey key, X509Certificate certificate) {
    String algorithm =
        switch (key.getAlgorithm()) {
          case "EC" -> "SHA256withECDSA";
          case "RSA" -> "SHA256withRSA";
          default -> key.getAlgorithm();
        };
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update((byte) 1);
      byte[] signed = signature.sign();
      signature.initVerify(certificate.getPublicKey());
      signature.update((byte) 1);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /**
   * Writes one that only its owner can read, unless the file is there.
   *
   * @return whether it was written
   */
  static boolean write(Path file, Identity identity, Chance chance) throws IOException {
    String suffix = HexFormat.of().formatHex(chance.bytes(8));
    Path draft = file.resolveSibling(file.getFileName() + ".new-" + suffix);
    OwnFile.create(draft);
    try {
      try (Writer writer = Files.newBufferedWriter(draft);
          JcaPEMWriter pem = new JcaPEMWriter(writer)) {
        pem.writeObject(identity.chain().getFirst());
        pem.writeObject(
            new org.bouncycastle.openssl.jcajce.JcaPKCS8Generator(identity.key(), null));
      }
      if (Files.exists(file)) {
        return false;
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (FileAlreadyExistsException _) {
      return false;
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
