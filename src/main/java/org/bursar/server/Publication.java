package org.bursar.server;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.books.LocalBooks.Access;
import org.bursar.books.Patience;
import org.bursar.books.Takeover;
import org.bursar.books.journal.Remembered;
import org.bursar.books.store.ServerDatabase;
import org.bursar.codec.Entry;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.EnterpriseId;
import org.jspecify.annotations.Nullable;

/** Makes the books of a local file an enterprise of a server, with all of their history. */
public final class Publication {

  private static final int PAGE = 1_000;

  private Publication() {}

  /**
   * Publishes a file, which stays as it is.
   *
   * @param who reads it
   * @param lineage a random text: which line of copies the enterprise belongs to
   * @return the id of the enterprise
   * @throws org.bursar.books.store.BooksFault if the file cannot be read, an enterprise of this id
   *     is there, or its journal does not hold; then nothing is left of it
   */
  public static EnterpriseId publish(
      Path file, ServerDatabase database, Actor who, InstantSource clock, String lineage) {
    try (Books books = LocalBooks.open(file, Access.READ, who, clock)) {
      EnterpriseId id = books.now().setup().id();
      try (Takeover takeover =
          Takeover.begin(database, id, clock.instant(), Patience.usual(clock))) {
        entries(books, takeover);
        refusals(books, takeover);
        var unused = takeover.finish(lineage);
      }
      return id;
    }
  }

  private static void entries(Books books, Takeover takeover) {
    long end = books.now().entry();
    while (takeover.head().entry() < end) {
      long from = takeover.head().entry();
      List<Entry> page = books.records().entriesAfter(from, (int) Math.min(PAGE, end - from));
      takeover.entries(page);
    }
  }

  private static void refusals(Books books, Takeover takeover) {
    @Nullable Remembered last = null;
    while (true) {
      List<Remembered> page = books.records().refusalsAfter(last == null ? null : last.id(), PAGE);
      if (page.isEmpty()) {
        return;
      }
      takeover.refusals(page);
      last = page.getLast();
    }
  }
}
