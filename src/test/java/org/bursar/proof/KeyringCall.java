package org.bursar.proof;

import java.nio.file.Path;
import org.bursar.keyring.SystemKeyring;
import org.bursar.sync.Credentials;

/**
 * One question to the keyring of the session that this process runs in, as the program asks it: its
 * arguments are a folder, {@code keep}, {@code find} or {@code forget}, a device and a token.
 */
final class KeyringCall {

  private KeyringCall() {}

  /** Prints what is known of the device in the end, and how long it took in milliseconds. */
  public static void main(String[] arguments) {
    long start = System.nanoTime();
    Credentials credentials = new Credentials(Path.of(arguments[0]), SystemKeyring::ofProcess);
    String device = arguments[2];
    switch (arguments[1]) {
      case "keep" -> credentials.keep(device, arguments[3]);
      case "forget" -> credentials.forget(device);
      default -> {
        // It is only looked.
      }
    }
    String found = credentials.find(device).orElse("nothing");
    System.out.println(found + " " + (System.nanoTime() - start) / 1_000_000);
  }
}
