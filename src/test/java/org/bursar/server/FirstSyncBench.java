package org.bursar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.support.DemoFile;
import org.bursar.support.Ratio;
import org.bursar.sync.Credentials;
import org.bursar.sync.SyncedBooks;
import org.bursar.sync.SyncedFile;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first sync of 100,000 accounts and a million entries over HTTP: until the state can be worked
 * with, and until all of the journal is here. Beside it, opening the same books as a local file.
 */
@Tag("bench")
final class FirstSyncBench {

  private static final Actor EVA = Actor.local("eva");

  @TempDir private Path folder;

  @Test
  void a_million_entries() throws Exception {
    Path file = DemoFile.HUNDRED_THOUSAND.path();
    long opening = opened(file);
    try (Served served = new Served(file, folder, EVA, InstantSource.system())) {
      served.add("olga", Role.OPERATOR);
      Path copy = folder.resolve("olga.books");
      Credentials credentials = new Credentials(folder.resolve("tokens"));
      long start = System.nanoTime();
      SyncedFile.make(
          copy,
          served.address(),
          served.enterprise(),
          served.token("olga"),
          null,
          "device",
          credentials);
      try (SyncedBooks books = SyncedFile.open(copy, credentials, InstantSource.system())) {
        var unused = books.exchange();
        long usable = System.nanoTime() - start;
        assertThat(books.arriving()).isNotNull();
        assertThat(books.now().organization().accounts().count()).isGreaterThanOrEqualTo(100_000);
        books.arrive(() -> true);
        long whole = System.nanoTime() - start;
        assertThat(books.now().entry()).isEqualTo(served.entry());
        tell("usable", usable, opening, "< 5 s");
        tell("whole", whole, opening, "< 60 s");
      }
    }
  }

  private static long opened(Path file) {
    long start = System.nanoTime();
    try (Books books = LocalBooks.open(file, LocalBooks.Access.READ, EVA, InstantSource.system())) {
      assertThat(books.now().entry()).isGreaterThan(900_000);
    }
    return System.nanoTime() - start;
  }

  private static void tell(String what, long nanos, long floor, String goal) throws Exception {
    Ratio.line(
        String.format(
            Locale.ROOT,
            "first sync of 100k accounts and a million entries, %s: %.1f s, %.1f times opening the"
                + " same local file (goal %s)",
            what,
            nanos / 1e9,
            (double) nanos / floor,
            goal));
  }
}
