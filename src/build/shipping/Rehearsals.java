import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lets the JVM watch the command line at work and the console open, and keep what it learned. */
final class Rehearsals {

  private static final String PLAYED = "org.bursar.Rehearsal";

  private Rehearsals() {}

  static void play(Order order, Image image) throws IOException {
    Path stage = Files.createDirectories(order.work().resolve("rehearsal"));
    List<String> commandLine = new ArrayList<>(order.commandLineFlags());
    commandLine.add("-XX:TieredStopAtLevel=1");
    for (String played : List.of("file", "network")) {
      run(
          image.jvm(
              order, commandLine, "-XX:AOTCacheOutput=" + image.app().resolve(played + ".aot")),
          List.of(PLAYED, played, stage.resolve(played).toString()),
          stage.resolve(played + ".log"),
          Map.of());
    }
    Path demo = stage.resolve("demo.books");
    run(
        image.jvm(order, commandLine),
        List.of("org.bursar.Main", "demo", demo.toString()),
        stage.resolve("demo.log"),
        Map.of());
    try (Display display = Display.open()) {
      run(
          image.jvm(
              order,
              order.consoleFlags(),
              "-XX:AOTCacheOutput=" + image.app().resolve("console.aot"),
              "-Dbursar.config=" + stage.resolve("settings"),
              "-Dglass.platform=" + display.platform()),
          List.of(PLAYED, "window", demo.toString()),
          stage.resolve("console.log"),
          display.environment());
    }
  }

  private static void run(
      List<String> jvm, List<String> arguments, Path log, Map<String, String> environment)
      throws IOException {
    List<String> command = new ArrayList<>(jvm);
    command.addAll(arguments);
    Tool.run(command, log, environment);
  }
}
