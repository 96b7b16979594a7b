package org.bursar.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program as such: what may be said to every verb. */
@Command(
    name = "bursar",
    synopsisSubcommandLabel = "VERB",
    description = "The books of what an enterprise's cloud accounts share.",
    footer = {
      "",
      "Without a verb, or with a books file, the console opens.",
      "Ends with 0 if done, 1 if refused or not there, 2 if the call was wrong,",
      "3 if a file cannot be opened or written."
    })
final class Bursar {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Say how it is called.")
  boolean help;

  @Option(names = "--version", versionHelp = true, description = "Print the version.")
  boolean versionAsked;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Print where a fault came from.")
  boolean verbose;
}
