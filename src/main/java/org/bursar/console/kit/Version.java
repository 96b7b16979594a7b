package org.bursar.console.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version of the program this is. */
public final class Version {

  private Version() {}

  /** As the build has written it: {@code 1.2.0}. */
  public static String ofProgram() {
    Properties properties = new Properties();
    try (InputStream file = Version.class.getResourceAsStream("/org/bursar/version.properties")) {
      if (file != null) {
        properties.load(file);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return properties.getProperty("version", "unknown");
  }
}
