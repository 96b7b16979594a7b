package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.books.Books;
import org.bursar.exchange.plan.Plan;
import org.bursar.exchange.roster.RosterPlanner;
import org.bursar.exchange.roster.RosterReader;
import org.bursar.exchange.roster.RosterReading;
import org.bursar.exchange.table.Watch;
import org.bursar.vocabulary.UnitId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the organization as a table says. */
@Command(
    name = "organization",
    description = {
      "Make the organization as a table says.",
      "Columns: unit_path, account_id, account_name[, legal_name, currency, unit]"
    })
final class ImportOrganization implements Verb {

  @Parameters(paramLabel = "CSV|XLSX", description = "The table.")
  Path file;

  @Mixin BooksFile books = new BooksFile();

  @Option(names = "--whole", description = "What is not in the table leaves.")
  boolean whole;

  @Option(names = "--dry-run", description = "Say what would be done, and change nothing.")
  boolean dryRun;

  @Override
  public int run(Surroundings around) {
    Importing importing = new Importing(around);
    try (Books open = dryRun ? books.read(around) : books.write(around)) {
      Plan plan = plan(open, importing);
      importing.refuse(plan);
      if (!dryRun) {
        importing.write(plan, open);
      }
      around.out().println((dryRun ? "would do: " : "done: ") + Importing.counted(plan));
    }
    return ExitCode.DONE;
  }

  private Plan plan(Books open, Importing importing) {
    return switch (RosterReader.read(file, Watch.NOBODY)) {
      case RosterReading.Read(var roster) ->
          RosterPlanner.plan(
                  open.now(), roster, whole, () -> new UnitId(importing.ids().next().toString()))
              .plan();
      case RosterReading.Unreadable(var fault) -> throw Importing.unreadable(fault);
      case RosterReading.Stopped _ -> throw new IllegalStateException("nobody stopped it");
    };
  }
}
