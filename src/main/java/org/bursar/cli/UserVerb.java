package org.bursar.cli;

import picocli.CommandLine.Command;

/** What is done about the users of a server, by who runs it. */
@Command(
    name = "user",
    synopsisSubcommandLabel = "(add | token | password | list | revoke)",
    description = "Say who may use the enterprises of a server.",
    subcommands = {
      UserAdd.class,
      UserToken.class,
      UserPassword.class,
      UserList.class,
      UserRevoke.class
    })
final class UserVerb implements Verb {

  @Override
  public int run(Surroundings around) {
    throw Ending.wrongCall("user takes add, token, password, list or revoke.");
  }
}
