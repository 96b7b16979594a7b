package org.bursar.cli;

import picocli.CommandLine.Command;

/** Brings files into books; each kind of file is a verb of its own. */
@Command(
    name = "import",
    synopsisSubcommandLabel = "(focus | organization | balances)",
    description = "Bring a bill, an organization or opening balances into books.",
    subcommands = {ImportFocus.class, ImportOrganization.class, ImportBalances.class})
final class ImportVerb implements Verb {

  @Override
  public int run(Surroundings around) {
    throw Ending.wrongCall("import takes focus, organization or balances, and a file.");
  }
}
