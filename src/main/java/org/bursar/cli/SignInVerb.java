package org.bursar.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.bursar.sync.Seat;
import org.bursar.sync.SyncedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets a synced file in again whose token opens nothing any more; what waits in it stays. */
@Command(
    name = "sign-in",
    description =
        "Sign in again for a synced file whose token has expired or was taken back. What waits in"
            + " it is kept.")
final class SignInVerb implements Verb {

  @Option(names = "--books", required = true, paramLabel = "FILE", description = "The synced file.")
  Path path;

  @Mixin SignInOptions how = new SignInOptions();

  @Override
  public int run(Surroundings around) throws IOException {
    how.requireOne();
    SyncedBooksFile.require(path);
    Seat seat = SyncedFile.seat(path, around.credentials());
    String given = how.given();
    if (given == null) {
      seat.keep(how.signedIn(seat.signIn(), seat.enterprise(), around));
    } else {
      seat.keep(given);
    }
    return ExitCode.DONE;
  }
}
