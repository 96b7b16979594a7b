package org.bursar.vocabulary;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  /**
   * A UUID of version 7: ids made later are larger, so that they stand in a table in the order in
   * which they were made.
   *
   * @param millis the clock, in milliseconds since 1970
   * @param high 12 random bits, of which the lowest are used
   * @param low 62 random bits, of which the lowest are used
   */
  public static CommandId version7(long millis, long high, long low) {
    long most = (millis << 16) | 0x7000 | (high & 0xFFF);
    return new CommandId(new UUID(most, (low & ~(3L << 62)) | (1L << 63)));
  }

  /**
   * The id under which this command is done once its request is approved: the same whoever works it
   * out, and no id that a sender makes (a UUID of version 8, of a hash of this one).
   */
  public CommandId approved() {
    return workedOut("bursar approved " + this);
  }

  /**
   * The id of the reminders that a server sends on a day: the same whichever of its processes is
   * first, so that they are sent once.
   *
   * @param day of the enterprise
   */
  public static CommandId reminders(EnterpriseId enterprise, LocalDate day) {
    return workedOut("bursar reminders " + day + " " + enterprise);
  }

  private static CommandId workedOut(String from) {
    byte[] hash;
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      hash = sha.digest(from.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    ByteBuffer bytes = ByteBuffer.wrap(hash);
    long most = (bytes.getLong() & ~0xF000L) | 0x8000L;
    return new CommandId(new UUID(most, (bytes.getLong() & ~(3L << 62)) | (1L << 63)));
  }

  // By hand for the reason of Currency's: every command is looked up by its id.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CommandId(var id) && value.equals(id);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
