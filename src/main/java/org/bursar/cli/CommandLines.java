package org.bursar.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.jspecify.annotations.Nullable;

/**
 * Commands as lines of UTF-8, read one after the other. Empty lines are passed over; a line that is
 * no UTF-8, or is endless, is a malformed command like any other.
 */
final class CommandLines {

  private static final int LONGEST = 4 * CommandCodec.LONGEST;
  private static final String NO_TEXT = "�";

  private final InputStream in;
  private boolean atStart = true;

  CommandLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** The next commands, at most so many; none at the end. */
  List<Decoded> next(int most) throws IOException {
    List<Decoded> commands = new ArrayList<>();
    while (commands.size() < most) {
      String line = line();
      if (line == null) {
        break;
      } else if (!line.isBlank()) {
        commands.add(CommandCodec.decode(line));
      }
    }
    return commands;
  }

  private @Nullable String line() throws IOException {
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
