import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/** What the build says of the program that is shipped. */
record Order(Map<String, String> words) {

  /** The systems that there are installers for. */
  enum System {
    LINUX,
    WINDOWS,
    MAC
  }

  static Order of(String[] arguments) {
    return new Order(
        Arrays.stream(arguments)
            .map(each -> each.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
  }

  private String word(String key) {
    String word = words.get(key);
    if (word == null) {
      throw new NoSuchElementException("the build does not say " + key);
    }
    return word;
  }

  String version() {
    return word("version");
  }

  /** The version as jpackage takes it: one that begins with 0 macOS refuses. */
  String installerVersion() {
    return system() == System.MAC && version().startsWith("0.")
        ? "1" + version().substring(1)
        : version();
  }

  /** The instant that all files are of, so that the same sources give the same package. */
  Instant date() {
    return Instant.parse(word("date"));
  }

  /** The modules of the JDK that the program asks for. */
  String modules() {
    return word("modules");
  }

  String javafxModules() {
    return word("javafx.modules");
  }

  /** What the JVM of the console is started with. */
  List<String> consoleFlags() {
    return List.of(word("console.flags").split(" "));
  }

  /** What the JVM of the command line is started with. */
  List<String> commandLineFlags() {
    return List.of(word("command.line.flags").split(" "));
  }

  private Path target() {
    return Path.of(word("target"));
  }

  /** The program as the build laid it out, for a Java that is there. */
  Path laidOut() {
    return target().resolve("bursar");
  }

  Path javafx() {
    return target().resolve("javafx");
  }

  Path icons() {
    return target().resolve("icons");
  }

  /** The list of all parts, in CycloneDX. */
  Path bill() {
    return target().resolve("bom.json");
  }

  Path packaging() {
    return Path.of(word("packaging"));
  }

  Path changelog() {
    return Path.of(word("changelog"));
  }

  /** Where things lie while they are made. */
  Path work() {
    return target().resolve("shipping");
  }

  /** Where they are found. */
  Path dist() {
    return target().resolve("dist");
  }

  System system() {
    String name = java.lang.System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.contains("win") ? System.WINDOWS : name.contains("mac") ? System.MAC : System.LINUX;
  }

  /** The program's own jar. */
  String jar() {
    return "bursar-" + version() + ".jar";
  }
}
