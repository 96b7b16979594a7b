package org.bursar.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether there is a display to open a window on: JavaFX only finds out by failing. */
final class Display {

  private static final Pattern LOCAL = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");
  private static final Path SOCKETS = Path.of("/tmp/.X11-unix");

  private Display() {}

  /** Whether this process has one. */
  static boolean isThere() {
    return "Headless".equals(System.getProperty("glass.platform"))
        || isThere(
            System.getProperty("os.name", ""),
            System.getenv(),
            number -> Files.exists(SOCKETS.resolve("X" + number)));
  }

  /**
   * Whether a system with this environment has one.
   *
   * @param isServed whether a local X server of this number is there
   */
  static boolean isThere(
      String system, Map<String, String> environment, Predicate<String> isServed) {
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.contains("win") || lower.contains("mac")) {
      return true;
    }
    String display = environment.getOrDefault("DISPLAY", "").strip();
    Matcher local = LOCAL.matcher(display);
    return local.matches() ? isServed.test(local.group(1)) : !display.isEmpty();
  }
}
