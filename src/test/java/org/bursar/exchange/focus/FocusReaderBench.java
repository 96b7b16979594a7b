package org.bursar.exchange.focus;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bursar.exchange.table.Watch;
import org.bursar.support.Ratio;
import org.bursar.vocabulary.EnterpriseId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast a large bill is read and planned, beside its parser reading it and doing nothing. */
@Tag("bench")
final class FocusReaderBench {

  private static final int TIMES = 400;

  @Test
  void the_sample_bill_many_times_over() throws Exception {
    Path file = large();
    try {
      long rows = rows(file);
      Ratio.measure(
          "FOCUS rows of a dry run (" + rows + " rows, " + (Files.size(file) >> 20) + " MB)",
          ">= 0.3",
          () -> nanos(() -> dryRun(file)),
          () -> nanos(() -> rows(file)));
    } finally {
      Files.delete(file);
    }
  }

  private static Path large() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "bench"));
    Path file = folder.resolve("focus.csv");
    String text = SampleBill.asItIs().text("\n");
    int body = text.indexOf('\n') + 1;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(text, 0, body);
      for (int i = 0; i < TIMES; i++) {
        out.write(text, body, text.length() - body);
      }
    }
    return file;
  }

  private static long rows(Path file) {
    long rows = 0;
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord record : records) {
        rows += record.getFieldCount() > 1 ? 1 : 0;
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return rows - 1;
  }

  private static void dryRun(Path file) {
    FocusReading reading = FocusReader.read(List.of(file), Watch.NOBODY);
    assertThat(reading).isInstanceOf(FocusReading.Read.class);
    BillPlan plan =
        BillPlanner.intoNothing(
            new NewEnterprise(new EnterpriseId("acme"), null, null),
            ((FocusReading.Read) reading).bill(),
            new BillOptions(null, false));
    assertThat(plan.plan().commands()).isNotEmpty();
  }

  private static long nanos(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }
}
