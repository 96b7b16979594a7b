package org.bursar.cli;

import java.security.SecureRandom;

/** Bytes that nobody can guess, of the process. */
final class RandomBytes {

  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomBytes() {}

  /** So many of them. */
  static byte[] of(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
