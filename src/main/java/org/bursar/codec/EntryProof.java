package org.bursar.codec;

/**
 * What proves that books still hold an entry as it was, and with it all before it: its number and
 * its hash. Written {@code N:HASH}, as receipts and packs print it.
 *
 * @param entry its number, from 1
 */
public record EntryProof(long entry, Hash hash) {

  /** That of an entry. */
  public static EntryProof of(Entry entry) {
    return new EntryProof(entry.number(), entry.hash());
  }

  /**
   * Reads {@code N:HASH}; blanks around it and capital letters are none of its concern.
   *
   * @throws IllegalArgumentException if it is written in any other way
   */
  public static EntryProof parse(String text) {
    String plain = text.strip();
    int colon = plain.indexOf(':');
    long number = Long.parseLong(plain.substring(0, Math.max(0, colon)));
    if (number < 1) {
      throw new IllegalArgumentException("entries are counted from 1");
    }
    return new EntryProof(number, Hash.parse(plain.substring(colon + 1)));
  }

  /** {@code N:HASH}, the hash in 64 small hexadecimal digits. */
  @Override
  public String toString() {
    return entry + ":" + hash;
  }
}
