package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.books.LocalBooks.Access;
import org.bursar.sync.SyncedFile;
import picocli.CommandLine.Option;

/** The option that says which books. */
final class BooksFile {

  @Option(names = "--books", required = true, paramLabel = "FILE", description = "The books file.")
  Path path;

  /** Opens them for reading, beside a writer too. */
  Books read(Surroundings around) {
    return LocalBooks.open(path, Access.READ, around.actor(), around.clock());
  }

  /** Whether a server decides about them. */
  boolean isSynced() {
    return SyncedFile.isOne(path);
  }

  /** Opens them for writing, alone; the server of a synced file decides. */
  Books write(Surroundings around) {
    if (isSynced()) {
      return SyncedFile.open(path, around.credentials(), around.clock());
    }
    return LocalBooks.open(path, Access.WRITE, around.actor(), around.clock());
  }
}
