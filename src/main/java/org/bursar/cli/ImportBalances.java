package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.books.Books;
import org.bursar.cli.usage.Flag;
import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
import org.bursar.exchange.opening.OpeningReader;
import org.bursar.exchange.opening.OpeningReading;
import org.bursar.exchange.plan.Plan;
import org.bursar.exchange.table.Watch;

/** Records the opening balances of a table. */
final class ImportBalances implements Verb {

  private final Usage usage =
      new Usage(
          "import balances",
          "Record opening balances.",
          "Columns: account_id, own_cash[, credit_refunds, credit_limit]");

  private final Needed<Path> file = usage.argument("CSV|XLSX", "The table.", Path::of);

  private final BooksFile books = new BooksFile(usage);

  private final Flag dryRun =
      usage.flag("--dry-run", "Say what would be done, and change nothing.");

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) {
    Importing importing = new Importing(around);
    try (Books open = dryRun.isSet() ? books.read(around) : books.write(around)) {
      Plan plan = plan(open);
      importing.refuse(plan);
      if (!dryRun.isSet()) {
        importing.write(plan, open);
      }
      around.out().println((dryRun.isSet() ? "would do: " : "done: ") + Importing.counted(plan));
    }
    return ExitCode.DONE;
  }

  private Plan plan(Books open) {
    String remark = "Opening balance, " + file.get().getFileName();
    return switch (OpeningReader.read(file.get(), open.now(), remark, Watch.NOBODY)) {
      case OpeningReading.Read(var plan) -> plan.plan();
      case OpeningReading.Unreadable(var fault) -> throw Importing.unreadable(fault);
      case OpeningReading.Stopped _ -> throw new IllegalStateException("nobody stopped it");
    };
  }
}
