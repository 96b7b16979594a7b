package org.bursar.seal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * A password that files are sealed with. Who has such a file can guess for as long as he likes, so
 * it is longer than one that a server asks for.
 */
public final class SealPassword {

  /** The fewest characters. */
  public static final int SHORTEST = 12;

  /** The most characters. */
  public static final int LONGEST = 256;

  private final byte[] bytes;

  private SealPassword(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether it is neither too short nor too long. */
  public static boolean isFit(String text) {
    int length = text.codePointCount(0, text.length());
    return length >= SHORTEST && length <= LONGEST;
  }

  /** What somebody typed: the same letters, however a keyboard puts them together. */
  public static SealPassword of(String typed) {
    String written = Normalizer.normalize(typed, Normalizer.Form.NFC);
    return new SealPassword(written.getBytes(StandardCharsets.UTF_8));
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** Says nothing of it. */
  @Override
  public String toString() {
    return "a password";
  }
}
