package org.bursar.cli;

import org.bursar.books.store.ServerDatabase;
import org.bursar.server.Users;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.Sentences;
import org.bursar.vocabulary.UserName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a user, and prints the token by which he comes in. */
@Command(
    name = "add",
    description = {
      "Add a user and print his token, once: it is kept by nobody else.",
      "With --enterprise new, the token publishes one file, whose administrator he becomes."
    })
final class UserAdd implements Verb {

  private static final String NEW = "new";

  @Parameters(paramLabel = "NAME", description = "What he is called in the journal.")
  UserName name;

  @Option(
      names = "--role",
      required = true,
      description = "viewer, operator, approver or administrator.")
  Role role;

  @Mixin UserOf of = new UserOf();

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
    if (!of.enterprise.value().equals(NEW)) {
      return added(users, around);
    } else if (role != Role.ADMINISTRATOR) {
      throw Ending.wrongCall(
          "who publishes an enterprise becomes its administrator: --role administrator.");
    }
    return users.token(name, null);
  }

  private String added(Users users, Surroundings around) {
    if (users.add(name, role, of.enterprise) instanceof Outcome.Refused(_, var refusal)) {
      throw Ending.refused(
          refusal.code() == RefusalCode.ID_TAKEN
              ? "there is or was a user "
                  + name
                  + " in this enterprise already. Choose another name, or make another token with"
                  + " bursar user token."
              : refusal.code() + ": " + Sentences.of(refusal, around.language()));
    }
    return users.token(name, of.enterprise);
  }
}
