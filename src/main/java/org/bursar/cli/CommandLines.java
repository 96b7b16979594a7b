package org.bursar.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.codec.TextLines;

/**
 * Commands as lines of UTF-8, read one after the other. Empty lines are passed over; a line that is
 * no UTF-8, or is endless, is a malformed command like any other.
 */
final class CommandLines {

  private final TextLines lines;

  CommandLines(InputStream in) {
    this.lines = new TextLines(in);
  }

  /** The next commands, at most so many; none at the end. */
  List<Decoded> next(int most) throws IOException {
    List<Decoded> commands = new ArrayList<>();
    while (commands.size() < most) {
      String line = lines.next();
      if (line == null) {
        break;
      } else if (!line.isBlank()) {
        commands.add(CommandCodec.decode(line));
      }
    }
    return commands;
  }
}
