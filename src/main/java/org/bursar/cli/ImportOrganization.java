package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.books.Books;
import org.bursar.cli.usage.Flag;
import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
import org.bursar.exchange.plan.Plan;
import org.bursar.exchange.roster.RosterPlanner;
import org.bursar.exchange.roster.RosterReader;
import org.bursar.exchange.roster.RosterReading;
import org.bursar.exchange.table.Watch;
import org.bursar.vocabulary.UnitId;

/** Makes the organization as a table says. */
final class ImportOrganization implements Verb {

  private final Usage usage =
      new Usage(
          "import organization",
          "Make the organization as a table says.",
          "Columns: unit_path, account_id, account_name[, legal_name, currency, unit]");

  private final Needed<Path> file = usage.argument("CSV|XLSX", "The table.", Path::of);

  private final BooksFile books = new BooksFile(usage);

  private final Flag whole = usage.flag("--whole", "What is not in the table leaves.");

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
      Plan plan = plan(open, importing);
      importing.refuse(plan);
      if (!dryRun.isSet()) {
        importing.write(plan, open);
      }
      around.out().println((dryRun.isSet() ? "would do: " : "done: ") + Importing.counted(plan));
    }
    return ExitCode.DONE;
  }

  private Plan plan(Books open, Importing importing) {
    return switch (RosterReader.read(file.get(), Watch.NOBODY)) {
      case RosterReading.Read(var roster) ->
          RosterPlanner.plan(
                  open.now(),
                  roster,
                  whole.isSet(),
                  () -> new UnitId(importing.ids().next().toString()))
              .plan();
      case RosterReading.Unreadable(var fault) -> throw Importing.unreadable(fault);
      case RosterReading.Stopped _ -> throw new IllegalStateException("nobody stopped it");
    };
  }
}
