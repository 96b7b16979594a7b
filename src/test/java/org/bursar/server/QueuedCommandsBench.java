package org.bursar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bursar.books.Batch;
import org.bursar.codec.CommandCodec;
import org.bursar.support.Ratio;
import org.bursar.support.Wishes;
import org.bursar.sync.Credentials;
import org.bursar.sync.SyncedBooks;
import org.bursar.sync.SyncedFile;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands that were written down one by one without the server, sent over HTTP once it is back and
 * fetched as entries, beside the same commands given to the server's engine at once.
 */
@Tag("bench")
final class QueuedCommandsBench {

  private static final int COMMANDS = 10_000;

  @TempDir private Path folder;
  private int runs;

  @Test
  void ten_thousand_that_waited() throws Exception {
    Ratio.measure(
        "10,000 queued commands sent and fetched over HTTP", ">= 0.2", this::queued, this::atOnce);
  }

  private Path fresh() throws IOException {
    return Files.createDirectory(folder.resolve("run-" + runs++));
  }

  private long queued() throws IOException {
    Path own = fresh();
    try (Serving serving = new Serving(own).published()) {
      Path file = own.resolve("olga.books");
      Credentials credentials = new Credentials(own.resolve("tokens"));
      SyncedFile.connect(
          file,
          URI.create(serving.address()),
          Serving.ACME,
          serving.user("olga", Role.OPERATOR),
          null,
          "olga-laptop",
          credentials,
          serving.clock);
      serving.end();
      try (SyncedBooks books = SyncedFile.open(file, credentials, serving.clock)) {
        for (int i = 0; i < COMMANDS; i++) {
          assertThat(books.submit(Batch.each(List.of(CommandCodec.decode(serving.line(wish()))))))
              .allMatch(Outcome.Waiting.class::isInstance);
        }
        serving.again();
        long start = System.nanoTime();
        assertThat(books.exchange().sent()).isEqualTo(COMMANDS);
        long spent = System.nanoTime() - start;
        System.out.printf("%,d queued commands: %.2f s%n", COMMANDS, spent / 1e9);
        return spent;
      }
    }
  }

  private long atOnce() throws IOException {
    try (Serving serving = new Serving(fresh()).published();
        var books = serving.elsewhere(serving.database)) {
      List<org.bursar.codec.Decoded> lines = new ArrayList<>();
      for (int i = 0; i < COMMANDS; i++) {
        lines.add(CommandCodec.decode(serving.line(wish())));
      }
      long start = System.nanoTime();
      assertThat(books.submit(Batch.each(lines))).allMatch(Outcome.Accepted.class::isInstance);
      return System.nanoTime() - start;
    }
  }

  private static Command wish() {
    return Wishes.topUp("M", "1.00");
  }
}
