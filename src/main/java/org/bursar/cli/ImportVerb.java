package org.bursar.cli;

import picocli.CommandLine.Command;

/** Brings files into books; each kind of file is a verb of its own. */
@Command(
    name = "import",
    synopsisSubcommandLabel = "(focus | organization | balances | assets)",
    description = "Bring a bill, an organization, opening balances or equity assets into books.",
    subcommands = {
      ImportFocus.class,
      ImportOrganization.class,
      ImportBalances.class,
      ImportAssets.class
    })
final class ImportVerb implements Verb {

  @Override
  public int run(Surroundings around) {
    throw Ending.wrongCall("import takes focus, organization, balances or assets, and a file.");
  }
}
