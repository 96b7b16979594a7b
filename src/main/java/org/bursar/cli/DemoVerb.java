package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.exchange.demo.DemoBooks;
import org.bursar.exchange.demo.DemoEnterprise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes new books with a believable enterprise in them, the same for the same seed. */
@Command(name = "demo", description = "Make new books of a believable enterprise.")
final class DemoVerb implements Verb {

  @Parameters(paramLabel = "FILE", description = "The file, which must not be there.")
  Path file;

  @Option(
      names = "--accounts",
      paramLabel = "N",
      defaultValue = "240",
      description = "10 to 100000 accounts (${DEFAULT-VALUE}).")
  int accounts;

  @Option(
      names = "--transfers",
      paramLabel = "N",
      defaultValue = "2000",
      description = "0 to 1000000 transfers (${DEFAULT-VALUE}).")
  int transfers;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another number, another enterprise (${DEFAULT-VALUE}).")
  long seed;

  @Override
  public int run(Surroundings around) {
    if (accounts < DemoEnterprise.FEWEST_ACCOUNTS || accounts > DemoEnterprise.MOST_ACCOUNTS) {
      throw Ending.wrongCall("--accounts takes 10 to 100000, not " + accounts + ".");
    } else if (transfers < 0 || transfers > DemoEnterprise.MOST_TRANSFERS) {
      throw Ending.wrongCall("--transfers takes 0 to 1000000, not " + transfers + ".");
    }
    DemoBooks.create(
        file,
        new DemoEnterprise(seed, accounts, transfers),
        around.actor(),
        new Ids(around.clock()).next().toString(),
        _ -> true);
    return ExitCode.DONE;
  }
}
