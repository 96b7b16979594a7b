package org.bursar.keyring;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Which keyring a process has: that of its desktop, or none. */
public final class SystemKeyring {

  /** The variable that says {@code off} if its user would rather have files. */
  public static final String CHOICE = "BURSAR_KEYRING";

  /** As long as somebody needs to type the password that a keyring may ask for. */
  private static final Duration FOR_A_PERSON = Duration.ofSeconds(30);

  /** Where nobody sees that question. */
  private static final Duration FOR_NOBODY = Duration.ofSeconds(5);

  private SystemKeyring() {}

  /** That of this process. Nothing is asked yet, and nothing of a library is loaded. */
  public static Keyring ofProcess() {
    return of(System.getProperty("os.name", ""), System.getenv());
  }

  /**
   * The keyring of a process.
   *
   * @param system the name of the operating system
   */
  static Keyring of(String system, Map<String, String> environment) {
    if (environment.getOrDefault(CHOICE, "").strip().equalsIgnoreCase("off")) {
      return Keyring.NONE;
    }
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.contains("win")) {
      return of(LibraryKeyring.Kind.WINDOWS, FOR_A_PERSON);
    } else if (lower.contains("mac")) {
      return of(LibraryKeyring.Kind.MAC, FOR_A_PERSON);
    } else if (isSet(environment, "DBUS_SESSION_BUS_ADDRESS")) {
      boolean isSeen = isSet(environment, "DISPLAY") || isSet(environment, "WAYLAND_DISPLAY");
      return of(LibraryKeyring.Kind.DESKTOP, isSeen ? FOR_A_PERSON : FOR_NOBODY);
    }
    // Without a bus there is nobody to ask: a server, a container, a scheduled script.
    return Keyring.NONE;
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isBlank();
  }

  private static Keyring of(LibraryKeyring.Kind kind, Duration limit) {
    return new PatientKeyring(new LibraryKeyring(kind), () -> limit);
  }
}
