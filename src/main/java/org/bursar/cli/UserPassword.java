package org.bursar.cli;

import java.io.IOException;
import org.bursar.codec.TextLines;
import org.bursar.server.Users;
import org.bursar.server.secret.Passwords;
import org.bursar.server.store.SecretTables;
import org.bursar.vocabulary.UserName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives a user a password, which is read from standard input: on a call it would be seen. */
@Command(
    name = "password",
    description = "Give a user the password that is the first line of standard input.")
final class UserPassword implements Verb {

  @Parameters(paramLabel = "NAME", description = "The user.")
  UserName name;

  @Mixin UserOf of = new UserOf();

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
          UserToken.require(users, name, of);
          new Passwords(SecretTables.of(database), DatabaseOption.chance(), around.clock())
              .set(of.enterprise, name, password);
          return ExitCode.DONE;
        });
  }
}
