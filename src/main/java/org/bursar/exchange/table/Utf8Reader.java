package org.bursar.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8, strictly. All characters before a malformed byte are handed out before it is complained
 * of, so that the line on which it stands is known; the readers of the library throw them away.
 */
final class Utf8Reader extends Reader {

  private final InputStream bytes;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).flip();
  private boolean ended;

  Utf8Reader(InputStream bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer out = CharBuffer.wrap(chars, offset, length);
    int start = out.position();
    while (true) {
      CoderResult result = decoder.decode(buffer, out, ended);
      if (out.position() > start) {
        return out.position() - start;
      }
      if (result.isError()) {
        throw new MalformedException();
      }
      if (ended) {
        return -1;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    buffer.compact();
    int count = bytes.read(buffer.array(), buffer.position(), buffer.remaining());
    if (count < 0) {
      ended = true;
    } else {
      buffer.position(buffer.position() + count);
    }
    buffer.flip();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  /** A byte that UTF-8 does not have there. */
  static final class MalformedException extends IOException {
    MalformedException() {
      super("not UTF-8");
    }
  }
}
