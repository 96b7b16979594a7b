package org.bursar.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The system's browser, as far as one can be reached from here. */
final class Browser {

  private Browser() {}

  /** Opens an address; if that fails nothing happens, for the address was printed. */
  static void open(URI address) {
    List<String> call =
        call(System.getProperty("os.name", ""), System.getenv(), address.toString());
    if (!call.isEmpty()) {
      try {
        Process unused =
            new ProcessBuilder(call)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
      } catch (IOException _) {
        // Who reads the line with the address opens it himself.
      }
    }
  }

  /** What a system calls to open an address; nothing where nobody could see it. */
  static List<String> call(String system, Map<String, String> environment, String address) {
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.contains("win")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    } else if (lower.contains("mac")) {
      return List.of("open", address);
    }
    boolean isSeen =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    return isSeen ? List.of("xdg-open", address) : List.of();
  }
}
