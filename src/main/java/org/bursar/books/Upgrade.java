package org.bursar.books;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.bursar.books.backup.Backup;
import org.bursar.books.backup.Backups;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.Schema;
import org.bursar.books.store.Store;

/** Brings the file of an older version up to date, with a checked copy kept as it was before. */
final class Upgrade {

  private Upgrade() {}

  /**
   * Takes the steps that a file lacks, if it lacks any. Its caller holds the lock.
   *
   * @throws BooksFault if the copy or a step fails: the file is whole and of the last schema that
   *     it reached
   */
  static void bring(Path file, Schema schema, Instant now) {
    int version = Store.recognize(file, schema).schema();
    if (version == schema.version()) {
      return;
    }
    Path copy = Backups.of(file).beforeUpgrade(version, now);
    Backup.copy(file, copy, schema);
    try {
      Store.upgrade(file, schema);
    } finally {
      if (Store.recognize(file, schema).schema() == version) {
        // Not one step was taken: the file itself is what the copy is.
        forget(copy);
      }
    }
  }

  private static void forget(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException _) {
      // One copy too many harms nobody.
    }
  }
}
