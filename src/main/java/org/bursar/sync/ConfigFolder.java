package org.bursar.sync;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a user's settings stand, as each system wants it. */
public final class ConfigFolder {

  private ConfigFolder() {}

  /** The folder of the process, or the one that its caller named in {@code bursar.config}. */
  public static Path ofProcess() {
    String named = System.getProperty("bursar.config");
    return named != null
        ? Path.of(named)
        : of(
            System.getProperty("os.name", ""),
            Path.of(System.getProperty("user.home", ".")),
            System.getenv());
  }

  /**
   * The folder.
   *
   * @param system the name of the operating system
   * @param home the user's home
   */
  public static Path of(String system, Path home, Map<String, String> environment) {
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.contains("win")) {
      return or(environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming"))
          .resolve("Bursar");
    } else if (lower.contains("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Bursar");
    }
    return or(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")).resolve("bursar");
  }

  private static Path or(@Nullable String named, Path otherwise) {
    return named == null || named.isBlank() ? otherwise : Path.of(named);
  }
}
