package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.sync.SyncedFile;

/** What only a synced file has. */
final class SyncedBooksFile {

  private SyncedBooksFile() {}

  /** Ends the call if a file is local. */
  static void require(Path file) {
    if (!SyncedFile.isOne(file)) {
      throw Ending.wrongCall(
          file + " is a local file. Connect one with bursar connect, or publish it first.");
    }
  }
}
