package org.bursar.cli;

import java.io.IOException;
import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
import org.bursar.codec.TextLines;
import org.bursar.server.Users;
import org.bursar.server.secret.Passwords;
import org.bursar.server.store.SecretTables;
import org.bursar.vocabulary.UserName;

/** Gives a user a password, which is read from standard input: on a call it would be seen. */
final class UserPassword implements Verb {

  private final Usage usage =
      new Usage(
          "user password", "Give a user the password that is the first line of standard input.");

  private final Needed<UserName> name = usage.argument("NAME", "The user.", Words::user);

  private final UserOf of = new UserOf(usage);

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) throws IOException {
    String line = new TextLines(around.in()).next();
    String password = line == null ? "" : line.replaceAll("\r$", "");
    if (!Passwords.isFit(password)) {
      throw Ending.wrongCall(
          "a password has %d to %d characters, and is the first line of standard input."
              .formatted(Passwords.SHORTEST, Passwords.LONGEST));
    }
    return of.with(
        database -> {
          Users users = DatabaseOption.users(database, around);
          UserToken.require(users, name.get(), of);
          new Passwords(SecretTables.of(database), DatabaseOption.chance(), around.clock())
              .set(of.enterprise(), name.get(), password);
          return ExitCode.DONE;
        });
  }
}
