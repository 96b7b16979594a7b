package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.books.Books;
import org.bursar.exchange.assets.AssetPlan;
import org.bursar.exchange.assets.AssetReader;
import org.bursar.exchange.assets.AssetReading;
import org.bursar.exchange.table.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Registers, updates and ends the equity assets of a table. */
@Command(
    name = "assets",
    description = {
      "Register, update and end equity assets.",
      "Columns: asset_id[, kind, name, owner, provider, currency, value, remaining, start, end,"
          + " status, coupon, minimum, percent, cap, instance_type, region, count, capacity_gib,"
          + " plan, payment]",
      "A new asset needs kind, name and currency; an empty cell says nothing."
    })
final class ImportAssets implements Verb {

  @Parameters(paramLabel = "CSV|XLSX", description = "The table.")
  Path file;

  @Mixin BooksFile books = new BooksFile();

  @Option(names = "--dry-run", description = "Say what would be done, and change nothing.")
  boolean dryRun;

  @Override
  public int run(Surroundings around) {
    Importing importing = new Importing(around);
    try (Books open = dryRun ? books.read(around) : books.write(around)) {
      AssetPlan plan = plan(open, around);
      importing.refuse(plan.plan());
      if (!dryRun) {
        importing.write(plan.plan(), open);
      }
      around.out().println((dryRun ? "would do: " : "done: ") + Importing.counted(plan.plan()));
    }
    return ExitCode.DONE;
  }

  private AssetPlan plan(Books open, Surroundings around) {
    AssetReading reading =
        AssetReader.read(
            file, open.now(), around.clock().instant(), around.language(), Watch.NOBODY);
    return switch (reading) {
      case AssetReading.Read(var plan) -> plan;
      case AssetReading.Unreadable(var fault) -> throw Importing.unreadable(fault);
      case AssetReading.Stopped _ -> throw new IllegalStateException("nobody stopped it");
    };
  }
}
