package org.bursar.console.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.bursar.files.OwnFile;

/**
 * A mark in the settings that stands while the console runs. Whoever finds one at his start knows
 * that the one before did not end by itself: it was killed, or the machine went down.
 */
public final class Running {

  private final Path mark;

  /** The mark of a folder of settings. */
  public Running(Path settings) {
    mark = settings.resolve("running");
  }

  /**
   * Sets the mark.
   *
   * @return when the console began that did not end by itself; empty if the last one did
   */
  public Optional<Instant> begin(Instant now) {
    Optional<Instant> before = Optional.empty();
    try {
      if (Files.exists(mark)) {
        before = Optional.of(read(Files.readString(mark)));
      }
      Files.createDirectories(mark.toAbsolutePath().getParent());
      OwnFile.write(mark, now.toString());
    } catch (IOException unwritable) {
      // Without a mark nobody is told; nothing else depends on it.
      return before;
    }
    return before;
  }

  /** Takes the mark away: the console ends by itself. */
  public void end() {
    try {
      Files.deleteIfExists(mark);
    } catch (IOException kept) {
      // The next start says that this one was killed, which harms nothing.
      return;
    }
  }

  private static Instant read(String text) {
    try {
      return Instant.parse(text.strip());
    } catch (DateTimeParseException torn) {
      return Instant.EPOCH;
    }
  }
}
