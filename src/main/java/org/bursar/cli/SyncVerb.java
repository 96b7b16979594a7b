package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.sync.SyncedBooks;
import org.bursar.sync.SyncedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends what waits in a synced file, and fetches what is new. */
@Command(name = "sync", description = "Send what waits, fetch what is new.")
final class SyncVerb implements Verb {

  @Option(names = "--books", required = true, paramLabel = "FILE", description = "The synced file.")
  Path path;

  @Override
  public int run(Surroundings around) {
    SyncedBooksFile.require(path);
    try (SyncedBooks books = SyncedFile.open(path, around.credentials(), around.clock())) {
      SyncedBooks.Exchange exchange = books.exchange();
      if (exchange.refused() > 0) {
        around
            .err()
            .println(
                "the server refused "
                    + exchange.refused()
                    + " of "
                    + exchange.sent()
                    + " commands; bursar refusals --books "
                    + path
                    + " lists them.");
      }
      return exchange.refused() > 0 ? ExitCode.REFUSED : ExitCode.DONE;
    }
  }
}
