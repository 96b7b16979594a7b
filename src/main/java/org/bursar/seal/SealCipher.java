package org.bursar.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * AES-256-GCM of one file. Its key is of that file's salt alone, so what counts the chunks may be
 * the nonce: a mark of what it is, three zeros, the number. With the header it is authenticated
 * too, so no chunk passes for another one, nor for one of another file, nor one in the middle for
 * the last.
 */
final class SealCipher {

  /** What is sealed: its mark stands in the nonce. */
  enum Part {
    MIDDLE(0),
    LAST(1),
    HEADER(2);

    private final int mark;

    Part(int mark) {
      this.mark = mark;
    }
  }

  private static final int NONCE = 12;
  private static final int KEY = 32;

  private final SecretKeySpec key;
  private final byte[] header;

  SealCipher(SealPassword password, SealHeader header) {
    this.header = header.bytes();
    Argon2BytesGenerator argon = new Argon2BytesGenerator();
    argon.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(header.cost().memory())
            .withIterations(header.cost().passes())
            .withParallelism(header.cost().lanes())
            .withSalt(header.salt().bytes())
            .build());
    byte[] bytes = new byte[KEY];
    int unused = argon.generateBytes(password.bytes(), bytes);
    key = new SecretKeySpec(bytes, "AES");
  }

  /** Seals so many bytes: as many, and a tag behind them. */
  byte[] seal(Part part, long number, byte[] bytes, int length) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, part, number).doFinal(bytes, 0, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  /**
   * What was sealed.
   *
   * @throws AEADBadTagException if it was not this part of this file that was, with this password
   */
  byte[] open(Part part, long number, byte[] bytes, int length) throws AEADBadTagException {
    try {
      return cipher(Cipher.DECRYPT_MODE, part, number).doFinal(bytes, 0, length);
    } catch (AEADBadTagException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  private Cipher cipher(int mode, Part part, long number) throws GeneralSecurityException {
    byte[] nonce = ByteBuffer.allocate(NONCE).put((byte) part.mark).putLong(4, number).array();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(SealHeader.TAG * 8, nonce));
    cipher.updateAAD(header);
    cipher.updateAAD(nonce);
    return cipher;
  }
}
