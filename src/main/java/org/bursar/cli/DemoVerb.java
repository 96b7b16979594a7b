package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
import org.bursar.exchange.demo.DemoBooks;
import org.bursar.exchange.demo.DemoEnterprise;

/** Makes new books with a believable enterprise in them, the same for the same seed. */
final class DemoVerb implements Verb {

  private final Usage usage = new Usage("demo", "Make new books of a believable enterprise.");

  private final Needed<Path> file =
      usage.argument("FILE", "The file, which must not be there.", Path::of);

  private final Needed<Integer> accounts =
      usage.option("--accounts", "N", "10 to 100000 accounts (240).", Words::whole, 240);

  private final Needed<Integer> transfers =
      usage.option("--transfers", "N", "0 to 1000000 transfers (2000).", Words::whole, 2000);

  private final Needed<Long> seed =
      usage.option("--seed", "N", "Another number, another enterprise (1).", Words::number, 1L);

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) {
    if (accounts.get() < DemoEnterprise.FEWEST_ACCOUNTS
        || accounts.get() > DemoEnterprise.MOST_ACCOUNTS) {
      throw Ending.wrongCall("--accounts takes 10 to 100000, not " + accounts.get() + ".");
    } else if (transfers.get() < 0 || transfers.get() > DemoEnterprise.MOST_TRANSFERS) {
      throw Ending.wrongCall("--transfers takes 0 to 1000000, not " + transfers.get() + ".");
    }
    DemoBooks.create(
        file.get(),
        new DemoEnterprise(seed.get(), accounts.get(), transfers.get()),
        around.actor(),
        new Ids(around.clock()).next().toString(),
        _ -> true);
    return ExitCode.DONE;
  }
}
