import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A screen for a window that nobody looks at: on Linux one of Xvfb, so that a build looks the same
 * on every machine and opens nothing before its user. Without Xvfb it is one that is not there, and
 * less is learned.
 *
 * @param platform what JavaFX calls the kind of its windows
 */
record Display(String platform, Map<String, String> environment, Process server)
    implements AutoCloseable {

  static Display open() throws IOException {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return new Display("win", Map.of(), null);
    } else if (system.contains("mac")) {
      return new Display("mac", Map.of(), null);
    } else if (!isInstalled("Xvfb")) {
      return new Display("Headless", Map.of(), null);
    }
    Process server =
        new ProcessBuilder(
                "Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String number = server.inputReader(StandardCharsets.US_ASCII).readLine();
    if (number == null) {
      return new Display("Headless", Map.of(), null);
    }
    return new Display("gtk", Map.of("DISPLAY", ":" + number.strip()), server);
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @Override
  public void close() {
    if (server != null) {
      server.destroy();
      server.onExit().join();
    }
  }
}
