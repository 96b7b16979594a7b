package org.bursar.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process of this Java, with the classes of the tests. */
public final class ChildProcess {

  private ChildProcess() {}

  /** Starts a class's {@code main}; what it complains of is seen where this process complains. */
  public static Process start(Class<?> main, String... arguments) throws IOException {
    return builder(main, arguments).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** The same, to be started by whoever wants to say more. */
  public static ProcessBuilder builder(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
