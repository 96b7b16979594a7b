package org.bursar.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The packages of the last {@code mvn -Ppackage}, on a machine that lets them be installed. */
final class Installation {

  private static final Path DIST = Path.of("target", "dist");

  private Installation() {}

  /** A package by its name, if it was made. */
  static Optional<Path> made(String name) throws IOException {
    if (!Files.isDirectory(DIST)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(DIST)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(name + "_"))
          .filter(file -> file.toString().endsWith(".deb"))
          .map(Path::toAbsolutePath)
          .findFirst();
    }
  }

  static boolean has(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Why nothing can be installed here; nothing if it can. */
  static Optional<String> obstacle() throws IOException {
    if (!has("dpkg")) {
      return Optional.of("there is no dpkg");
    }
    if (!isRoot() && exit(List.of("sudo", "-n", "true")) != 0) {
      return Optional.of("who runs this is not root and may not become it without a password");
    }
    if (exit(List.of("dpkg-query", "--show", "bursar")) == 0) {
      return Optional.of("bursar is installed already, and would be removed");
    }
    return Optional.empty();
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  /** Runs a command as root; what it printed. It has to end well. */
  static String asRoot(String... command) throws IOException {
    List<String> all = new ArrayList<>(isRoot() ? List.of() : List.of("sudo", "-n"));
    all.addAll(List.of(command));
    return run(all);
  }

  /** Runs a command; what it printed. It has to end well. */
  static String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.onExit().join().exitValue();
    if (exit != 0) {
      throw new AssertionError("%s ended with %d: %s".formatted(command, exit, said));
    }
    return said;
  }

  static int exit(List<String> command) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .onExit()
          .join()
          .exitValue();
    } catch (IOException _) {
      return -1;
    }
  }
}
