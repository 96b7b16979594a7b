package org.bursar.codec;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lines of UTF-8, read one after the other. What is no UTF-8, or is endless, becomes a line that no
 * reader of JSON takes; so what follows it is read all the same.
 */
public final class TextLines {

  private static final int LONGEST = 4 * CommandCodec.LONGEST;
  private static final String NO_TEXT = "\uFFFD";

  private final InputStream in;
  private boolean atStart = true;

  /** Reads from a stream, ahead of what is asked for. */
  public TextLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** The next line without its end; null after the last one. */
  public @Nullable String next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    int next = in.read();
    if (next < 0) {
      return null;
    }
    boolean endless = false;
    for (; next >= 0 && next != '\n'; next = in.read()) {
      endless |= bytes.size() >= LONGEST;
      if (!endless) {
        bytes.write(next);
      }
    }
    String text = endless ? NO_TEXT : text(bytes.toByteArray());
    boolean marked = atStart && text.startsWith("\uFEFF");
    atStart = false;
    return marked ? text.substring(1) : text;
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return NO_TEXT;
    }
  }
}
