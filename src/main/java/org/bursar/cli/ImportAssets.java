package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.books.Books;
import org.bursar.cli.usage.Flag;
import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
import org.bursar.exchange.assets.AssetPlan;
import org.bursar.exchange.assets.AssetReader;
import org.bursar.exchange.assets.AssetReading;
import org.bursar.exchange.table.Watch;

/** Registers, updates and ends the equity assets of a table. */
final class ImportAssets implements Verb {

  private final Usage usage =
      new Usage(
          "import assets",
          "Register, update and end equity assets.",
          "Columns: asset_id[, kind, name, owner, provider, currency, value, remaining, start, end,"
              + " status, coupon, minimum, percent, cap, instance_type, region, count,"
              + " capacity_gib, plan, payment]",
          "A new asset needs kind, name and currency; an empty cell says nothing.");

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
      AssetPlan plan = plan(open, around);
      importing.refuse(plan.plan());
      if (!dryRun.isSet()) {
        importing.write(plan.plan(), open);
      }
      around
          .out()
          .println((dryRun.isSet() ? "would do: " : "done: ") + Importing.counted(plan.plan()));
    }
    return ExitCode.DONE;
  }

  private AssetPlan plan(Books open, Surroundings around) {
    AssetReading reading =
        AssetReader.read(
            file.get(), open.now(), around.clock().instant(), around.language(), Watch.NOBODY);
    return switch (reading) {
      case AssetReading.Read(var plan) -> plan;
      case AssetReading.Unreadable(var fault) -> throw Importing.unreadable(fault);
      case AssetReading.Stopped _ -> throw new IllegalStateException("nobody stopped it");
    };
  }
}
