package org.bursar.vocabulary;

import java.util.UUID;
import java.util.regex.Pattern;

/** The id of a command: a UUID made by its sender. One id has one effect. */
public record CommandId(UUID value) {

  private static final Pattern WRITTEN =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /**
   * Reads a UUID in its usual form, of any version.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static CommandId parse(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      throw new IllegalArgumentException("not a UUID: " + text);
    }
    return new CommandId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
