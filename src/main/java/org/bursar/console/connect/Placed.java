package org.bursar.console.connect;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where a file is put that nobody has placed yet. */
final class Placed {

  private Placed() {}

  /** The name that a file of an enterprise has at first. */
  static String name(String enterprise) {
    String plain = enterprise.replaceAll("[^\\p{L}\\p{Nd} _.-]", " ").strip();
    return plain.isEmpty() ? "enterprise" : plain;
  }

  /** A free name among the person's documents, or in his home; off the FX thread. */
  static Path free(String enterprise) {
    Path home = Path.of(System.getProperty("user.home", ".")).toAbsolutePath();
    Path documents = home.resolve("Documents");
    return free(Files.isDirectory(documents) ? documents : home, name(enterprise));
  }

  /** A free name in a folder: the name itself, or with a number behind it. */
  static Path free(Path folder, String name) {
    Path file = folder.resolve(name + ".books");
    for (int number = 2; Files.exists(file); number++) {
      file = folder.resolve(name + " " + number + ".books");
    }
    return file;
  }
}
