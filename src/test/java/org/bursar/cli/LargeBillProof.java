package org.bursar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bursar.books.Verifier;
import org.bursar.exchange.demo.DemoBooks;
import org.bursar.exchange.demo.DemoEnterprise;
import org.bursar.exchange.focus.SampleBill;
import org.bursar.vocabulary.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bill of two gigabytes whose last row is bad, read by a process that has little memory. */
@Tag("proof")
final class LargeBillProof {

  private static final long BYTES = 2L << 30;

  @TempDir private Path folder;

  @Test
  void a_large_bill_with_one_bad_row_at_its_end_is_refused_and_changes_nothing() throws Exception {
    Path books = folder.resolve("demo.books");
    DemoBooks.create(books, new DemoEnterprise(1, 100, 0), Actor.local("eva"), "line", _ -> true);
    Verifier.Report before = Verifier.check(books, _ -> {});
    Path bill = Files.createDirectories(Path.of("target", "proof")).resolve("large.csv");
    try {
      long line = write(bill);
      assertThat(Files.size(bill)).isGreaterThan(BYTES);
      Path answer = folder.resolve("answer.txt");
      int code = importing(bill, books, answer);
      assertThat(Files.readString(answer))
          .contains("large.csv", "line " + line, "BilledCost: no number", "twelve")
          .contains("nothing was imported");
      assertThat(code).isEqualTo(ExitCode.REFUSED);
      // Not its bytes: who opens the file for writing leaves a count of that in its header.
      assertThat(before.fault()).isEmpty();
      assertThat(Verifier.check(books, _ -> {})).isEqualTo(before);
      assertThat(folder.resolve("demo.books.lock")).doesNotExist();
    } finally {
      Files.deleteIfExists(bill);
    }
  }

  /** Writes the sample again and again, and a bad row; the number of its line. */
  private static long write(Path file) throws IOException {
    String sample = SampleBill.asItIs().text("\n");
    int body = sample.indexOf('\n') + 1;
    String row = sample.substring(body, sample.indexOf('\n', body) + 1);
    long lines = sample.chars().filter(c -> c == '\n').count() - 1;
    int bytes = sample.substring(body).getBytes(StandardCharsets.UTF_8).length;
    long line = 1;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(sample, 0, body);
      for (long written = 0; written < BYTES; written += bytes) {
        out.write(sample, body, sample.length() - body);
        line += lines;
      }
      String bad = row.replaceFirst("^([^,]*),[^,]*,", "$1,twelve,");
      assertThat(bad).isNotEqualTo(row);
      out.write(bad);
    }
    return line + 1;
  }

  private static int importing(Path bill, Path books, Path answer) throws Exception {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "org.bursar.Main",
                "import",
                "focus",
                bill.toString(),
                "--books",
                books.toString()))
        .redirectErrorStream(true)
        .redirectOutput(answer.toFile())
        .start()
        .waitFor();
  }
}
