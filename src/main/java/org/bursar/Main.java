package org.bursar;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The program: without an argument or with a file the console, otherwise the command line. */
public final class Main {
  private Main() {}

  /** Starts what the arguments ask for. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 1 && arguments[0].equals("--version")) {
      System.out.println("bursar " + version());
    } else {
      System.out.println("Bursar " + version() + " has neither a console nor a command line yet.");
    }
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
