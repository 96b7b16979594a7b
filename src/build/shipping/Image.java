import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program as a folder that runs wherever it is put.
 *
 * @param home the folder
 * @param app where its jars are
 * @param java its own Java
 */
record Image(Path home, Path app, Path java) {

  static final String NAME = "Bursar";

  static Image of(Order order, Path java) throws IOException {
    Path jars = order.work().resolve("jars");
    gather(order, jars);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--type",
                "app-image",
                "--name",
                NAME,
                "--app-version",
                order.installerVersion(),
                "--vendor",
                NAME,
                "--description",
                "What an enterprise's cloud accounts share",
                "--input",
                jars.toString(),
                "--main-jar",
                order.jar(),
                "--main-class",
                "org.bursar.Main",
                "--runtime-image",
                java.toString(),
                "--icon",
                icon(order).toString(),
                "--dest",
                order.dist().toString()));
    for (String flag : launchFlags(order.consoleFlags(), "console.aot")) {
      arguments.add("--java-options");
      arguments.add(flag);
    }
    if (order.system() != Order.System.LINUX) {
      arguments.add("--add-launcher");
      arguments.add("bursar-cli=" + commandLine(order));
    }
    Tool.ofJdk("jpackage", arguments);
    Image image = at(order);
    if (order.system() == Order.System.LINUX) {
      Path launcher = image.home.resolve("bin").resolve("bursar");
      Files.copy(order.laidOut().resolve("bin").resolve("bursar"), launcher);
      launcher.toFile().setExecutable(true, false);
    }
    if (order.system() != Order.System.MAC) {
      keepOneJar(order, image.app);
    }
    return image;
  }

  private static Image at(Order order) {
    return switch (order.system()) {
      case LINUX -> {
        Path home = order.dist().resolve(NAME);
        yield new Image(home, home.resolve("lib/app"), home.resolve("lib/runtime"));
      }
      case WINDOWS -> {
        Path home = order.dist().resolve(NAME);
        yield new Image(home, home.resolve("app"), home.resolve("runtime"));
      }
      case MAC -> {
        Path home = order.dist().resolve(NAME + ".app");
        yield new Image(
            home, home.resolve("Contents/app"), home.resolve("Contents/runtime/Contents/Home"));
      }
    };
  }

  /** All that was laid out but JavaFX, which the Java has, and the cache of another Java. */
  private static void gather(Order order, Path jars) throws IOException {
    Path lib = order.laidOut().resolve("lib");
    Files.createDirectories(jars);
    try (Stream<Path> files = Files.list(lib)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jar")).toList()) {
        Files.copy(file, jars.resolve(file.getFileName()));
      }
    }
    Folders.copy(lib.resolve("sqlite"), jars.resolve("sqlite"));
    Folders.date(jars, order.date());
  }

  private static Path icon(Order order) {
    return order
        .icons()
        .resolve(
            switch (order.system()) {
              case LINUX -> "bursar-256.png";
              case WINDOWS -> "bursar.ico";
              case MAC -> "bursar.icns";
            });
  }

  private static List<String> launchFlags(List<String> flags, String cache) {
    List<String> all = new ArrayList<>(flags);
    all.add("-Dorg.sqlite.lib.path=$APPDIR/sqlite");
    all.add("-XX:AOTCache=$APPDIR/" + cache);
    return all;
  }

  /** A second launcher for terminals, where the system lets a window's program print nothing. */
  private static Path commandLine(Order order) throws IOException {
    Path file = order.work().resolve("bursar-cli.properties");
    String flags = String.join(" ", launchFlags(order.commandLineFlags(), "file.aot"));
    Files.writeString(file, "win-console=true%njava-options=%s%n".formatted(flags));
    return file;
  }

  /**
   * The jar's manifest names the others; a path with all of them is not the one that was learned.
   */
  private static void keepOneJar(Order order, Path app) throws IOException {
    try (Stream<Path> files = Files.list(app)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".cfg")).toList()) {
        List<String> lines =
            Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("app.classpath=") || line.endsWith(order.jar()))
                .toList();
        Files.write(file, lines);
      }
    }
  }

  /** The command that starts a JVM of it with the program's jar. */
  List<String> jvm(Order order, List<String> flags, String... more) {
    List<String> command = new ArrayList<>();
    command.add(java.resolve("bin").resolve("java").toString());
    command.addAll(flags);
    command.add("-Dorg.sqlite.lib.path=" + app.resolve("sqlite"));
    command.addAll(List.of(more));
    command.addAll(List.of("-cp", app.resolve(order.jar()).toString()));
    return command;
  }
}
