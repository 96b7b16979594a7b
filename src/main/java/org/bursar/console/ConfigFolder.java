package org.bursar.console;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a user's settings stand, as each system wants it. */
final class ConfigFolder {

  private ConfigFolder() {}

  /**
   * The folder.
   *
   * @param system the name of the operating system
   * @param home the user's home
   */
  static Path of(String system, Path home, Map<String, String> environment) {
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
