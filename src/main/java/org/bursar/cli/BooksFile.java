package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.books.LocalBooks.Access;
import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
import org.bursar.sync.SyncedFile;

/** The option that says which books. */
final class BooksFile {

  private final Needed<Path> path;

  BooksFile(Usage usage) {
    path = usage.needed("--books", "FILE", "The books file.", Path::of);
  }

  /** Where they are. */
  Path path() {
    return path.get();
  }

  /** Opens them for reading, beside a writer too. */
  Books read(Surroundings around) {
    return LocalBooks.open(path.get(), Access.READ, around.actor(), around.clock());
  }

  /** Whether a server decides about them. */
  boolean isSynced() {
    return SyncedFile.isOne(path.get());
  }

  /** Opens them for writing, alone; the server of a synced file decides. */
  Books write(Surroundings around) {
    if (isSynced()) {
      return SyncedFile.open(path.get(), around.credentials(), around.clock());
    }
    return LocalBooks.open(path.get(), Access.WRITE, around.actor(), around.clock());
  }
}
