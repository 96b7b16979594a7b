package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.cli.usage.Flag;
import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SyncState;
import org.bursar.sync.SyncedBooks;
import org.bursar.sync.SyncedFile;
import org.bursar.sync.Syncing;

/** Sends what waits in a synced file, and fetches what is new. */
final class SyncVerb implements Verb {

  private final Usage usage = new Usage("sync", "Send what waits, fetch what is new.");

  private final Needed<Path> path = usage.needed("--books", "FILE", "The synced file.", Path::of);

  private final Flag watch =
      usage.flag(
          "--watch", "Go on until it is told to end, and say what changes; tries again by itself.");

  private final Flag followRestored =
      usage.flag(
          "--follow-restored",
          "Follow a server that was restored from an older copy: keep this file as it was beside"
              + " it, take over what the server has, and send your commands that it lost again.");

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) throws InterruptedException {
    SyncedBooksFile.require(path.get());
    return watch.isSet() ? watch(around) : once(around);
  }

  private int once(Surroundings around) {
    try (SyncedBooks books = SyncedFile.open(path.get(), around.credentials(), around.clock())) {
      if (followRestored.isSet()) {
        Path copy = books.followRestored(books.lost().commandsOf(books.actor()));
        around.out().println("the file as it was: " + copy);
      }
      SyncedBooks.Exchange exchange = books.exchange();
      books.arrive(() -> true);
      if (exchange.refused() > 0) {
        around
            .err()
            .println(
                "the server refused "
                    + exchange.refused()
                    + " of "
                    + exchange.sent()
                    + " commands; bursar refusals --books "
                    + path.get()
                    + " lists them.");
      }
      return exchange.refused() > 0 ? ExitCode.REFUSED : ExitCode.DONE;
    }
  }

  private int watch(Surroundings around) throws InterruptedException {
    Signal signal = Signal.awaited();
    try (Syncing syncing = SyncedFile.live(path.get(), around.credentials(), around.clock())) {
      Watched watched = new Watched(around);
      Runnable unused = syncing.onState(state -> watched.heard(syncing.books(), state));
      signal.await();
    } finally {
      signal.done();
    }
    return ExitCode.DONE;
  }

  /** Says a line whenever what it would say is another one. */
  private static final class Watched {

    private final Surroundings around;
    private String said = "";

    Watched(Surroundings around) {
      this.around = around;
    }

    void heard(SyncedBooks books, SyncState state) {
      ServerFault fault = state.fault();
      String line =
          "entry "
              + books.now().entry()
              + ", waiting "
              + state.waits()
              + ", refused "
              + state.refused()
              + (state.arriving() == null
                  ? ""
                  : ", journal " + state.arriving().percent() + " % here")
              + (fault == null ? "" : ": " + fault.getMessage());
      if (!state.busy() && !line.equals(said)) {
        said = line;
        around.out().println(line);
        around.out().flush();
      }
    }
  }
}
