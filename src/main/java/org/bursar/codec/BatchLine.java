package org.bursar.codec;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The line that stands before the commands of a batch, where several batches are sent at once. The
 * commands follow as their senders wrote them, a line each: what is hashed must arrive as it was.
 *
 * @param together whether they are done all or not at all
 * @param commands how many lines of commands follow; at least 1
 */
public record BatchLine(boolean together, int commands) {

  /** Its line, without the end of the line. */
  public String encode() {
    SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("mode", together ? "together" : "each");
    line.put("commands", commands);
    return Json.line(line);
  }

  /**
   * The batch line of a text.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static BatchLine decode(String line) {
    JsonFields fields = JsonFields.of(line);
    long commands = fields.number("commands");
    if (commands < 1 || commands > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("a batch of " + commands + " commands");
    }
    return switch (fields.text("mode")) {
      case "together" -> new BatchLine(true, (int) commands);
      case "each" -> new BatchLine(false, (int) commands);
      default -> throw new IllegalArgumentException("an unknown mode");
    };
  }
}
