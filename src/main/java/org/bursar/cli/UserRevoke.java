package org.bursar.cli;

import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
import org.bursar.server.Users;
import org.bursar.vocabulary.UserName;

/** Takes the tokens of a user back: who has lost a machine gets a new one. */
final class UserRevoke implements Verb {

  private final Usage usage =
      new Usage(
          "user revoke",
          "Take all tokens of a user back. He stays a user: bursar user token makes another.");

  private final Needed<UserName> name = usage.argument("NAME", "The user.", Words::user);

  private final UserOf of = new UserOf(usage);

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) {
    return of.with(
        database -> {
          Users users = DatabaseOption.users(database, around);
          if (users.revoke(name.get(), of.enterprise()) == 0) {
            UserToken.require(users, name.get(), of);
          }
          return ExitCode.DONE;
        });
  }
}
