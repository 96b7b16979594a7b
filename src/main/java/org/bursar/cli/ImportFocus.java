package org.bursar.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.NewBooks;
import org.bursar.books.RefusedOpening;
import org.bursar.exchange.focus.BillOptions;
import org.bursar.exchange.focus.BillPlan;
import org.bursar.exchange.focus.BillPlanner;
import org.bursar.exchange.focus.FocusBill;
import org.bursar.exchange.focus.FocusReader;
import org.bursar.exchange.focus.FocusReading;
import org.bursar.exchange.focus.NewEnterprise;
import org.bursar.exchange.table.Watch;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.EnterpriseId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings bills in the FinOps Open Cost and Usage Specification into books. */
@Command(name = "focus", description = "Bring FOCUS bills into books.")
final class ImportFocus implements Verb {

  @Parameters(
      arity = "1..*",
      paramLabel = "CSV",
      description = "The files, also .gz and .zip: together the whole of what they mention.")
  List<Path> files;

  @Mixin BooksFile books = new BooksFile();

  @Option(names = "--new", description = "Make new books: FILE must not be there.")
  boolean intoNothing;

  @Option(
      names = "--management-account",
      paramLabel = "ID",
      description = "With --new, if the bill has several billing accounts.")
  @Nullable AccountId management;

  @Option(
      names = "--name",
      description = "With --new: of the enterprise and its legal entity; else the bill's.")
  @Nullable String name;

  @Option(names = "--part", paramLabel = "NAME", description = "These files are only a part.")
  @Nullable String part;

  @Option(names = "--without-bad-rows", description = "Leave out the rows in error.")
  boolean withoutBadRows;

  @Option(names = "--dry-run", description = "Say what would be done, and change nothing.")
  boolean dryRun;

  @Option(names = "--json", description = "Print a JSON object.")
  boolean json;

  @Override
  public int run(Surroundings around) {
    if (!intoNothing && (management != null || name != null)) {
      throw Ending.wrongCall("--management-account and --name go with --new.");
    } else if (intoNothing && Files.exists(books.path)) {
      throw Ending.wrongCall(
          books.path + " is there already and was left as it is. Choose another name.");
    }
    Importing importing = new Importing(around);
    if (intoNothing) {
      open(importing, around);
    } else {
      try (Books open = dryRun ? books.read(around) : books.write(around)) {
        BillPlan plan = BillPlanner.into(open.now(), bill(), options());
        finish(plan, importing, () -> importing.write(plan.plan(), open), around);
      }
    }
    return ExitCode.DONE;
  }

  private void open(Importing importing, Surroundings around) {
    EnterpriseId id = new EnterpriseId(importing.ids().next().toString());
    BillPlan plan =
        BillPlanner.intoNothing(new NewEnterprise(id, management, name), bill(), options());
    finish(plan, importing, () -> create(plan, importing, around), around);
  }

  private void create(BillPlan plan, Importing importing, Surroundings around) {
    Batch batch = Batch.together(importing.decoded(plan.plan()));
    try {
      NewBooks.create(
          books.path, batch, around.actor(), around.clock(), importing.ids().next().toString());
    } catch (RefusedOpening e) {
      importing.refuse(e.outcomes());
      throw e;
    }
  }

  /** Writes it unless it is refused or only asked about, and reports; a refusal too, as JSON. */
  private void finish(BillPlan plan, Importing importing, Runnable writing, Surroundings around) {
    boolean written = false;
    try {
      importing.refuse(plan.plan(), " --without-bad-rows leaves them out.");
      if (!dryRun) {
        writing.run();
        written = !importing.waits();
      }
      if (!json) {
        BillReport.printText(plan, written, around.out());
      }
    } finally {
      if (json) {
        BillReport.printJson(plan, written, around.out());
      }
    }
  }

  private BillOptions options() {
    return new BillOptions(part, withoutBadRows);
  }

  private FocusBill bill() {
    return switch (FocusReader.read(files, Watch.NOBODY)) {
      case FocusReading.Read(var bill) -> bill;
      case FocusReading.Unreadable(var fault) -> throw Importing.unreadable(fault);
      case FocusReading.Stopped _ -> throw new IllegalStateException("nobody stopped it");
    };
  }
}
