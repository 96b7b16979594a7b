package org.bursar.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.bursar.support.Ratio;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the start of the process to the first window that can be used, as it is installed, beside an
 * empty window of JavaFX by the same Java with the same flags and a cache of its own.
 */
@Tag("bench")
final class FirstWindowBench {

  private static final Path LIB = Path.of("target", "dist", "Bursar", "lib").toAbsolutePath();
  private static final List<String> FLAGS =
      List.of(
          "-Xlog:disable",
          "-XX:+UseSerialGC",
          "--enable-native-access=javafx.graphics,ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  @TempDir Path folder;

  @Test
  void a_window_is_there_soon() throws Exception {
    assumeTrue(
        Files.exists(LIB.resolve("app/console.aot")), "no package was made: mvn -Ppackage verify");
    assumeTrue(VirtualDisplay.canBe(), "there is no Xvfb, or no GTK");
    Path app = LIB.resolve("app");
    Path jar;
    try (Stream<Path> files = Files.list(app)) {
      jar =
          files
              .filter(each -> each.getFileName().toString().startsWith("bursar-"))
              .findFirst()
              .orElseThrow();
    }
    Path books = folder.resolve("demo.books");
    Installation.run(
        List.of(LIB.resolveSibling("bin/bursar").toString(), "demo", books.toString()));
    List<String> console =
        List.of(
            "-XX:AOTCache=" + app.resolve("console.aot"),
            "-Dorg.sqlite.lib.path=" + app.resolve("sqlite"),
            "-cp",
            jar.toString(),
            "org.bursar.Rehearsal",
            "window");
    try (VirtualDisplay display = VirtualDisplay.open(folder)) {
      Path empty = empty();
      Path cache = folder.resolve("empty.aot");
      nanos(display, "-XX:AOTCacheOutput=" + cache, "-cp", empty.toString(), name());
      assertThat(cache).exists();
      Ratio.Work floor =
          () -> nanos(display, "-XX:AOTCache=" + cache, "-cp", empty.toString(), name());
      Ratio.measure(
          "start to the start screen, beside an empty window",
          ">= 0.83",
          () -> nanos(display, with(console, "fresh")),
          floor);
      Ratio.measure(
          "start to the demo's rows, beside an empty window",
          ">= 0.83",
          () -> nanos(display, with(console, "used", books.toString())),
          floor);
    }
  }

  private static String name() {
    return EmptyWindow.class.getName();
  }

  /** With settings of its own: the start screen shows no books that another run opened. */
  private String[] with(List<String> flags, String settings, String... arguments) {
    List<String> all = new ArrayList<>(List.of("-Dbursar.config=" + folder.resolve(settings)));
    all.addAll(flags);
    all.addAll(List.of(arguments));
    return all.toArray(String[]::new);
  }

  /** A jar, for of folders there is no cache. */
  private Path empty() throws IOException {
    Path jar = folder.resolve("empty.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String each : List.of(name(), name() + "$1")) {
        String entry = each.replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(entry));
        try (InputStream content = EmptyWindow.class.getResourceAsStream("/" + entry)) {
          content.transferTo(out);
        }
      }
    }
    return jar;
  }

  private static long nanos(VirtualDisplay display, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(LIB.resolve("runtime/bin/java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of(arguments));
    ProcessBuilder call =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    call.environment().put("DISPLAY", display.number());
    long start = System.nanoTime();
    Process process = call.start();
    try (BufferedReader said = process.inputReader()) {
      String line = said.readLine();
      long nanos = System.nanoTime() - start;
      assertThat(line).isEqualTo("usable");
      // A training run says more, and makes its cache after its end.
      said.transferTo(java.io.Writer.nullWriter());
      assertThat(process.onExit().join().exitValue()).isZero();
      return nanos;
    }
  }
}
