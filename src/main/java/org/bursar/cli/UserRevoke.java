package org.bursar.cli;

import org.bursar.server.Users;
import org.bursar.vocabulary.UserName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes the tokens of a user back: who has lost a machine gets a new one. */
@Command(
    name = "revoke",
    description =
        "Take all tokens of a user back. He stays a user: bursar user token makes another.")
final class UserRevoke implements Verb {

  @Parameters(paramLabel = "NAME", description = "The user.")
  UserName name;

  @Mixin UserOf of = new UserOf();

  @Override
  public int run(Surroundings around) {
    return of.with(
        database -> {
          Users users = DatabaseOption.users(database, around);
          if (users.revoke(name, of.enterprise) == 0) {
            UserToken.require(users, name, of);
          }
          return ExitCode.DONE;
        });
  }
}
