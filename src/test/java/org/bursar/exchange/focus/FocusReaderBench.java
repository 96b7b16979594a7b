package org.bursar.exchange.focus;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bursar.exchange.table.Watch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast a bill of a million rows is read, beside its parser reading it and doing nothing. */
@Tag("bench")
class FocusReaderBench {

  private static final int ROWS = 1_000_000;

  @TempDir Path folder;

  @Test
  void a_million_rows_are_read_at_a_third_of_the_parser_s_own_speed_or_better() throws IOException {
    Path file = new GeneratedBill(1, 500).write(folder.resolve("large.csv"), ROWS);
    System.out.printf("%d rows, %d MB%n", ROWS, Files.size(file) >> 20);
    long parser = Long.MAX_VALUE;
    long reader = Long.MAX_VALUE;
    for (int round = 0; round < 4; round++) {
      parser = Math.min(parser, nanos(() -> nothing(file)));
      reader = Math.min(reader, nanos(() -> read(file)));
    }
    System.out.printf("parser alone %,d rows/s%n", ROWS * 1_000_000_000L / parser);
    System.out.printf("FocusReader  %,d rows/s%n", ROWS * 1_000_000_000L / reader);
    assertThat(reader).isLessThan(parser * 10 / 3);
  }

  private static void nothing(Path file) {
    long cells = 0;
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord row : rows) {
        cells += row.getFieldCount();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    assertThat(cells).isPositive();
  }

  private static void read(Path file) {
    assertThat(FocusReader.read(List.of(file), Watch.NOBODY)).isInstanceOf(FocusReading.Read.class);
  }

  private static long nanos(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }
}
