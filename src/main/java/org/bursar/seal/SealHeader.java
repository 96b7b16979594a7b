package org.bursar.seal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What stands before the chunks of a sealed file, big-endian: a mark, the version of the format,
 * what working the key out costs, how large chunks are, how many bytes were sealed, the salt; then
 * 16 bytes of their SHA-256, by which damage is told from a wrong password, and their tag. All of
 * it but those two is authenticated with the tag and with every chunk.
 *
 * @param cost of working the key out
 * @param chunk how many bytes each chunk but the last one seals
 * @param length how many bytes are sealed
 */
record SealHeader(SealCost cost, int chunk, long length, Salt salt) {

  static final int VERSION = 1;
  static final int BYTES = 68;
  static final int CHECK = 16;
  static final int TAG = 16;

  /** Where the first chunk begins. */
  static final int WHOLE = BYTES + CHECK + TAG;

  private static final int LARGEST_CHUNK = 16 << 20;
  private static final byte[] MARK = {(byte) 0x89, 'B', 'U', 'R', 'S', 'A', 'R', '\n'};

  static int markLength() {
    return MARK.length;
  }

  /** Whether bytes begin as those of a sealed file do. */
  static boolean isMark(byte[] begin) {
    return begin.length >= MARK.length
        && Arrays.equals(begin, 0, MARK.length, MARK, 0, MARK.length);
  }

  /** Which version of the format bytes are of that begin with the mark. */
  static int version(byte[] begin) {
    return ByteBuffer.wrap(begin).getInt(MARK.length);
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BYTES);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(MARK);
      out.writeInt(VERSION);
      out.writeInt(cost.memory());
      out.writeInt(cost.passes());
      out.writeInt(cost.lanes());
      out.writeInt(chunk);
      out.writeLong(length);
      out.write(salt.bytes());
    } catch (IOException e) {
      throw new IllegalStateException("memory takes all bytes", e);
    }
    return bytes.toByteArray();
  }

  /** By which a damaged header is told. */
  static byte[] check(byte[] header) {
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(header), CHECK);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * The header of these bytes, which begin with the mark and have the current version.
   *
   * @throws IllegalArgumentException if no sealed file has such a one
   */
  static SealHeader read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes, MARK.length + Integer.BYTES, BYTES - MARK.length - 4);
    SealCost cost = new SealCost(in.getInt(), in.getInt(), in.getInt());
    int chunk = in.getInt();
    long length = in.getLong();
    byte[] salt = new byte[Salt.BYTES];
    in.get(salt);
    if (chunk < 1 || chunk > LARGEST_CHUNK || length < 0 || length > Long.MAX_VALUE / 32) {
      throw new IllegalArgumentException("no sealed file is like that");
    }
    return new SealHeader(cost, chunk, length, Salt.of(salt));
  }

  /** How many chunks follow: one at least. */
  long chunks() {
    return Math.max(1, Math.ceilDiv(length, chunk));
  }

  /** How long the whole file is. */
  long fileLength() {
    return WHOLE + length + chunks() * TAG;
  }
}
