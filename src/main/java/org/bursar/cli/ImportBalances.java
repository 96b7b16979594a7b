package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.books.Books;
import org.bursar.exchange.opening.OpeningReader;
import org.bursar.exchange.opening.OpeningReading;
import org.bursar.exchange.plan.Plan;
import org.bursar.exchange.table.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records the opening balances of a table. */
@Command(
    name = "balances",
    description = {
      "Record opening balances.",
      "Columns: account_id, own_cash[, credit_refunds, credit_limit]"
    })
final class ImportBalances implements Verb {

  @Parameters(paramLabel = "CSV|XLSX", description = "The table.")
  Path file;

  @Mixin BooksFile books = new BooksFile();

  @Option(names = "--dry-run", description = "Say what would be done, and change nothing.")
  boolean dryRun;

  @Override
  public int run(Surroundings around) {
    Importing importing = new Importing(around);
    try (Books open = dryRun ? books.read(around) : books.write(around)) {
      Plan plan = plan(open);
      importing.refuse(plan);
      if (!dryRun) {
        importing.write(plan, open);
      }
      around.out().println((dryRun ? "would do: " : "done: ") + Importing.counted(plan));
    }
    return ExitCode.DONE;
  }

  private Plan plan(Books open) {
    String remark = "Opening balance, " + file.getFileName();
    return switch (OpeningReader.read(file, open.now(), remark, Watch.NOBODY)) {
      case OpeningReading.Read(var plan) -> plan.plan();
      case OpeningReading.Unreadable(var fault) -> throw Importing.unreadable(fault);
      case OpeningReading.Stopped _ -> throw new IllegalStateException("nobody stopped it");
    };
  }
}
