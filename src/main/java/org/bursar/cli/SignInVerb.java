package org.bursar.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
import org.bursar.sync.Seat;
import org.bursar.sync.SyncedFile;

/** Lets a synced file in again whose token opens nothing any more; what waits in it stays. */
final class SignInVerb implements Verb {

  private final Usage usage =
      new Usage(
          "sign-in",
          "Sign in again for a synced file whose token has expired or was taken back. What waits in"
              + " it is kept.");

  private final Needed<Path> path = usage.needed("--books", "FILE", "The synced file.", Path::of);

  private final SignInOptions how = new SignInOptions(usage);

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) throws IOException {
    how.requireOne();
    SyncedBooksFile.require(path.get());
    Seat seat = SyncedFile.seat(path.get(), around.credentials());
    String given = how.given();
    if (given == null) {
      seat.keep(how.signedIn(seat.signIn(), seat.enterprise(), around));
    } else {
      seat.keep(given);
    }
    return ExitCode.DONE;
  }
}
