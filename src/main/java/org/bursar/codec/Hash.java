package org.bursar.codec;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256: of an entry of the journal, or of what a command says. */
public final class Hash {

  /** What stands before the first entry: 32 zeros. */
  public static final Hash NONE = new Hash(new byte[32]);

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The hash with these 32 bytes. */
  public static Hash of(byte[] bytes) {
    if (bytes.length != 32) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /**
   * Reads 64 hexadecimal digits.
   *
   * @throws IllegalArgumentException if it is written in any other way
   */
  public static Hash parse(String hex) {
    return of(HexFormat.of().parseHex(hex));
  }

  static Hash sha256(byte[] content) {
    return new Hash(digest().digest(content));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A copy of its 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** 64 hexadecimal digits, in small letters. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
