package org.bursar.exchange.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a file as they are stored: counted, hashed, and stopped by who watches. */
final class FileBytes extends FilterInputStream {

  private final MessageDigest digest = sha256();
  private final Watch watch;
  private long read;

  FileBytes(InputStream stored, Watch watch, long readBefore) {
    super(stored);
    this.watch = watch;
    this.read = readBefore;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    if (count > 0) {
      digest.update(bytes, offset, count);
      read += count;
      if (!watch.goesOn(read)) {
        throw new StoppedException();
      }
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 1 << 16)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Reads what a decoder left over, and gives the SHA-256 of all bytes in hex. */
  String finish() throws IOException {
    byte[] rest = new byte[1 << 16];
    int count;
    do {
      count = read(rest, 0, rest.length);
    } while (count >= 0);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whoever watches wants it to end. */
  static final class StoppedException extends IOException {
    StoppedException() {
      super("stopped");
    }
  }
}
