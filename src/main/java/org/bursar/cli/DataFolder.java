package org.bursar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a user's programs keep what they make on their own, on this system. */
final class DataFolder {

  private DataFolder() {}

  /** The one of this program; it is made if it is not there. */
  static Path make() {
    Path folder = path();
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw Ending.unreachable(
          "the folder " + folder + " cannot be made. Say with --database where else.");
    }
  }

  private static Path path() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home", "."));
    if (system.contains("win")) {
      return or(System.getenv("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"))
          .resolve("Bursar");
    } else if (system.contains("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Bursar");
    }
    return or(System.getenv("XDG_DATA_HOME"), home.resolve(".local").resolve("share"))
        .resolve("bursar");
  }

  private static Path or(@Nullable String stated, Path otherwise) {
    return stated == null || stated.isBlank() ? otherwise : Path.of(stated);
  }
}
