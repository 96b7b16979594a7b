package org.bursar.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.bursar.books.Batch;
import org.bursar.books.Batch.Mode;
import org.bursar.books.Books;
import org.bursar.cli.usage.Flag;
import org.bursar.cli.usage.Usage;
import org.bursar.codec.Decoded;
import org.bursar.codec.OutcomeCodec;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SyncedBooks;
import org.bursar.vocabulary.Outcome;
import org.jspecify.annotations.Nullable;

/** Gives the commands of standard input to books, and prints an outcome for each. */
final class ApplyVerb implements Verb {

  private final Usage usage =
      new Usage(
          "apply",
          "Do the commands of standard input, one JSON object a line; print the outcomes.");

  /** How many lines are one batch: outcomes are printed when they are durable. */
  private static final int LINES = 1_000;

  private final BooksFile books = new BooksFile(usage);
  private final StatedClock clock = new StatedClock(usage);

  private final Flag atomic = usage.flag("--atomic", "All of them, or none.");

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) throws IOException {
    Instant at = clock.instant(around);
    CommandLines lines = new CommandLines(around.in());
    boolean refused = false;
    if (at != null && books.isSynced()) {
      throw Ending.wrongCall("--at is for local files: a server has a clock of its own.");
    }
    try (Books open = books.write(around)) {
      int most = atomic.isSet() ? Integer.MAX_VALUE : LINES;
      List<Decoded> commands = lines.next(most);
      while (!commands.isEmpty()) {
        refused |= submit(open, commands, at, around);
        commands = lines.next(most);
      }
      sayWhatWaits(open, around);
    }
    return refused ? ExitCode.REFUSED : ExitCode.DONE;
  }

  /** Why commands of a synced file could not be sent: they are safe, but nothing is done yet. */
  private static void sayWhatWaits(Books open, Surroundings around) {
    ServerFault trouble = open instanceof SyncedBooks synced ? synced.trouble() : null;
    if (trouble != null) {
      around
          .err()
          .println(
              "bursar: "
                  + trouble.getMessage()
                  + " What could not be sent waits: bursar outbox lists it.");
    }
  }

  private boolean submit(
      Books open, List<Decoded> commands, @Nullable Instant at, Surroundings around) {
    Mode mode = atomic.isSet() ? Mode.TOGETHER : Mode.EACH;
    boolean refused = false;
    for (Outcome outcome : open.submit(new Batch(mode, commands, at))) {
      around.out().println(OutcomeCodec.line(outcome, around.language()));
      refused |= outcome instanceof Outcome.Refused;
    }
    around.out().flush();
    return refused;
  }
}
