package org.bursar.cli;

import org.bursar.server.Users;
import org.bursar.vocabulary.UserName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes one more token for a user. */
@Command(name = "token", description = "Print one more token of a user, once.")
final class UserToken implements Verb {

  @Parameters(paramLabel = "NAME", description = "The user.")
  UserName name;

  @Mixin UserOf of = new UserOf();

  @Override
  public int run(Surroundings around) {
    return of.with(
        database -> {
          Users users = DatabaseOption.users(database, around);
          require(users, name, of);
          around.out().println(users.token(name, of.enterprise));
          return ExitCode.DONE;
        });
  }

  /** The user has to be there. */
  static void require(Users users, UserName name, UserOf of) {
    if (users.find(name, of.enterprise) == null) {
      throw Ending.refused(
          "there is no user "
              + name
              + " in this enterprise. bursar user list tells who there is; bursar user add adds"
              + " one.");
    }
  }
}
