package org.bursar.cli;

import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
import org.bursar.server.Users;
import org.bursar.vocabulary.UserName;

/** Makes one more token for a user. */
final class UserToken implements Verb {

  private final Usage usage = new Usage("user token", "Print one more token of a user, once.");

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
          require(users, name.get(), of);
          around.out().println(users.token(name.get(), of.enterprise()));
          return ExitCode.DONE;
        });
  }

  /** The user has to be there. */
  static void require(Users users, UserName name, UserOf of) {
    if (users.find(name, of.enterprise()) == null) {
      throw Ending.refused(
          "there is no user "
              + name
              + " in this enterprise. bursar user list tells who there is; bursar user add adds"
              + " one.");
    }
  }
}
