package org.bursar.books;

/** What happens to files. */
final class Damage {

  /** Far enough in that the file still says what it is. */
  private static final int BEGIN = 8_192;

  private Damage() {}

  /** The same bytes with every seventh after the beginning turned. */
  static byte[] scattered(byte[] bytes) {
    byte[] damaged = bytes.clone();
    for (int at = BEGIN; at < damaged.length; at += 7) {
      damaged[at] ^= 0x5A;
    }
    return damaged;
  }
}
