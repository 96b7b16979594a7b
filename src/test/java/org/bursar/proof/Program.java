package org.bursar.proof;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.bursar.Main;

/**
 * The program as it is installed: a jar, with a cache of what its rehearsal loads. Started from the
 * classes as they lie in the build's folder, it would take twice as long each time.
 */
final class Program {

  private static Program packed;

  private final String path;
  private final Path cache;

  private Program(String path, Path cache) {
    this.path = path;
    this.cache = cache;
  }

  /** Packs it, once for all tests of a run. */
  static synchronized Program packed() {
    if (packed == null) {
      try {
        packed = pack(Files.createTempDirectory("bursar-proof"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return packed;
  }

  private static Program pack(Path folder) throws IOException {
    Path jar = folder.resolve("bursar.jar");
    List<String> libraries = new ArrayList<>(List.of(jar.toString()));
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(jar));
        JarOutputStream out = new JarOutputStream(file)) {
      Set<String> there = new HashSet<>();
      for (String each : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
        if (Files.isDirectory(Path.of(each))) {
          add(Path.of(each), out, there);
        } else if (Files.exists(Path.of(each))) {
          libraries.add(each);
        }
      }
    }
    String path = String.join(java.io.File.pathSeparator, libraries);
    Path cache = folder.resolve("bursar.jsa");
    Process rehearsal =
        new Program(path, cache)
            .builder(
                List.of("-XX:ArchiveClassesAtExit=" + cache),
                "org.bursar.Rehearsal",
                "network",
                folder.resolve("rehearsal").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (rehearsal.onExit().join().exitValue() != 0 || !Files.exists(cache)) {
      throw new AssertionError("the program could not be rehearsed");
    }
    for (Path each : List.of(jar, cache, folder)) {
      each.toFile().deleteOnExit();
    }
    return new Program(path, cache);
  }

  private static void add(Path folder, JarOutputStream out, Set<String> there) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (there.add(name)) {
          out.putNextEntry(new JarEntry(name));
          Files.copy(file, out);
          out.closeEntry();
        }
      }
    }
  }

  /** A call of the program, with flags for its Java, to be started by whoever wants to say more. */
  ProcessBuilder call(List<String> flags, String... arguments) {
    List<String> all = new ArrayList<>(flags);
    all.add("-XX:SharedArchiveFile=" + cache);
    return builder(all, Main.class.getName(), arguments);
  }

  private ProcessBuilder builder(List<String> flags, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xlog:disable",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED"));
    command.addAll(flags);
    command.addAll(List.of("-cp", path, main));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
