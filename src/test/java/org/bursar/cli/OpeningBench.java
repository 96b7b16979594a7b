package org.bursar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.support.DemoFile;
import org.bursar.support.Ratio;
import org.bursar.vocabulary.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * From the start of the process to the answer of {@code show account}, beside the program saying
 * its version; what the open books take of memory, and the file of the disk.
 */
@Tag("bench")
final class OpeningBench {

  private static final int ORDINAL = 500;

  @Test
  void an_account_is_shown_soon_in_small_and_large_books() throws Exception {
    double[] above = new double[DemoFile.values().length];
    for (DemoFile file : DemoFile.values()) {
      String[] show = {
        "show", "account", account(file.path()), "--json", "--books", file.path().toString()
      };
      double ratio =
          Ratio.measure(
              "start to show account, " + file.title(),
              file == DemoFile.HUNDRED_THOUSAND ? "ours < 1500 ms" : "-",
              () -> process(show),
              () -> process("--version"));
      // What opening adds to the bare start, in bare starts.
      above[file.ordinal()] = 1 / ratio - 1;
    }
    Ratio.line(
        String.format(
            Locale.ROOT,
            "%-52s %5.1f times as long for 10 times as much (goal <= 10)",
            "opening above the bare start, 10k to 100k accounts",
            above[2] / above[1]));
  }

  @Test
  void open_books_take_little_memory_and_their_file_little_room() throws Exception {
    for (DemoFile file : DemoFile.values()) {
      Path path = file.path();
      open(path).close();
      long before = used();
      try (Books books = open(path)) {
        long megabytes = (used() - before) >> 20;
        long entries = books.now().entry();
        Ratio.line(
            String.format(
                Locale.ROOT,
                "%-52s %5d MB of heap (goal <= 200), %d bytes of file per entry of %d",
                "open books, " + file.title(),
                megabytes,
                Files.size(path) / entries,
                entries));
      }
    }
  }

  private static long used() throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static Books open(Path path) {
    return LocalBooks.open(
        path, LocalBooks.Access.READ, Actor.local("eva"), InstantSource.system());
  }

  private static String account(Path path) {
    try (Books books = open(path)) {
      return books.now().organization().accounts().at(ORDINAL).id().value();
    }
  }

  /** The program as it is laid out by the last package, else from the classes of this build. */
  private static List<String> program() {
    Path launcher = Path.of("target", "bursar", "bin", "bursar");
    if (Files.isExecutable(launcher)) {
      return List.of(launcher.toString());
    }
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        classes,
        "org.bursar.Main");
  }

  private static long process(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(program());
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
    long start = System.nanoTime();
    Process process = builder.start();
    byte[] answer = process.getInputStream().readAllBytes();
    int code = process.waitFor();
    long nanos = System.nanoTime() - start;
    assertThat(code).isZero();
    assertThat(answer).isNotEmpty();
    return nanos;
  }
}
