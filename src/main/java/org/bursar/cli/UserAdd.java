package org.bursar.cli;

import org.bursar.books.store.ServerDatabase;
import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
import org.bursar.server.Users;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.Sentences;
import org.bursar.vocabulary.UserName;

/** Adds a user, and prints the token by which he comes in. */
final class UserAdd implements Verb {

  private static final String NEW = "new";

  private final Usage usage =
      new Usage(
          "user add",
          "Add a user and print his token, once: it is kept by nobody else.",
          "With --enterprise new, the token publishes one file, whose administrator he becomes.");

  private final Needed<UserName> name =
      usage.argument("NAME", "What he is called in the journal.", Words::user);

  private final Needed<Role> role =
      usage.needed("--role", "ROLE", "viewer, operator, approver or administrator.", Words::role);

  private final UserOf of = new UserOf(usage);

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) {
    return of.with(
        database -> {
          around.out().println(token(database, around));
          return ExitCode.DONE;
        });
  }

  private String token(ServerDatabase database, Surroundings around) {
    Users users = DatabaseOption.users(database, around);
    if (!of.enterprise().value().equals(NEW)) {
      return added(users, around);
    } else if (role.get() != Role.ADMINISTRATOR) {
      throw Ending.wrongCall(
          "who publishes an enterprise becomes its administrator: --role administrator.");
    }
    return users.token(name.get(), null);
  }

  private String added(Users users, Surroundings around) {
    if (users.add(name.get(), role.get(), of.enterprise())
        instanceof Outcome.Refused(_, var refusal)) {
      throw Ending.refused(
          refusal.code() == RefusalCode.ID_TAKEN
              ? "there is or was a user "
                  + name.get()
                  + " in this enterprise already. Choose another name, or make another token with"
                  + " bursar user token."
              : refusal.code() + ": " + Sentences.of(refusal, around.language()));
    }
    return users.token(name.get(), of.enterprise());
  }
}
