package org.bursar.console.session;

import java.security.SecureRandom;

/** Bytes that nobody can guess, of the process. */
public final class RandomBytes {

  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomBytes() {}

  /** So many of them. */
  public static byte[] of(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
