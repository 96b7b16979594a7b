import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/** Other programs: those of the JDK in this process, all others in one of their own. */
final class Tool {
  private Tool() {}

  static void ofJdk(String name, List<String> arguments) {
    ToolProvider tool =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new IllegalStateException("this JDK has no " + name));
    int status = tool.run(System.out, System.err, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException(name + " ended with " + status);
    }
  }

  /** Runs a program to its end; what it prints goes into a file, whose name is told if it fails. */
  static void run(List<String> command, Path log, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    // Flags that somebody set for all JVMs would be learned.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    int status = builder.start().onExit().join().exitValue();
    if (status != 0) {
      throw new IOException("%s ended with %d; see %s".formatted(command.getFirst(), status, log));
    }
  }
}
