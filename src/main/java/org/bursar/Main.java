package org.bursar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.bursar.cli.Cli;
import org.bursar.cli.Surroundings;
import org.bursar.console.Console;

/** The program: without an argument or with a file the console, otherwise the command line. */
public final class Main {
  private Main() {}

  /** Starts what the arguments ask for. */
  public static void main(String[] arguments) throws IOException {
    if (isForTheConsole(arguments)) {
      console(arguments);
    } else {
      System.exit(Cli.run(Surroundings.ofProcess(version()), arguments));
    }
  }

  static boolean isForTheConsole(String[] arguments) {
    if (arguments.length == 0 || arguments[0].equals("--read-only")) {
      return true;
    }
    String first = arguments[0];
    return !Cli.isVerb(first)
        && (first.endsWith(".books")
            || (!first.startsWith("-") && Files.isRegularFile(Path.of(first))));
  }

  // Apart, so that the command line loads nothing of a window.
  private static void console(String[] arguments) {
    Console.open(arguments);
  }

  /** The version of this build. */
  static String version() throws IOException {
    Properties properties = new Properties();
    try (InputStream file = Main.class.getResourceAsStream("version.properties")) {
      if (file != null) {
        properties.load(file);
      }
    }
    return properties.getProperty("version", "unknown");
  }
}
