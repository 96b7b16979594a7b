package org.bursar.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.NewBooks;
import org.bursar.books.RefusedOpening;
import org.bursar.cli.usage.Flag;
import org.bursar.cli.usage.Given;
import org.bursar.cli.usage.Several;
import org.bursar.cli.usage.Usage;
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

/** Brings bills in the FinOps Open Cost and Usage Specification into books. */
final class ImportFocus implements Verb {

  private final Usage usage = new Usage("import focus", "Bring FOCUS bills into books.");

  private final Several<Path> files =
      usage.arguments(
          "CSV",
          "The files, also .gz and .zip: together the whole of what they mention.",
          Path::of);

  private final BooksFile books = new BooksFile(usage);

  private final Flag intoNothing = usage.flag("--new", "Make new books: FILE must not be there.");

  private final Given<AccountId> management =
      usage.option(
          "--management-account",
          "ID",
          "With --new, if the bill has several billing accounts.",
          Words::account);

  private final Given<String> name =
      usage.option(
          "--name",
          "NAME",
          "With --new: of the enterprise and its legal entity; else the bill's.",
          Words::text);

  private final Given<String> part =
      usage.option("--part", "NAME", "These files are only a part.", Words::text);

  private final Flag withoutBadRows =
      usage.flag("--without-bad-rows", "Leave out the rows in error.");

  private final Flag dryRun =
      usage.flag("--dry-run", "Say what would be done, and change nothing.");

  private final Flag json = usage.flag("--json", "Print a JSON object.");

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) {
    if (!intoNothing.isSet() && (management.get() != null || name.get() != null)) {
      throw Ending.wrongCall("--management-account and --name go with --new.");
    } else if (intoNothing.isSet() && Files.exists(books.path())) {
      throw Ending.wrongCall(
          books.path() + " is there already and was left as it is. Choose another name.");
    }
    Importing importing = new Importing(around);
    if (intoNothing.isSet()) {
      open(importing, around);
    } else {
      try (Books open = dryRun.isSet() ? books.read(around) : books.write(around)) {
        BillPlan plan = BillPlanner.into(open.now(), bill(), options());
        finish(plan, importing, () -> importing.write(plan.plan(), open), around);
      }
    }
    return ExitCode.DONE;
  }

  private void open(Importing importing, Surroundings around) {
    EnterpriseId id = new EnterpriseId(importing.ids().next().toString());
    BillPlan plan =
        BillPlanner.intoNothing(
            new NewEnterprise(id, management.get(), name.get()), bill(), options());
    finish(plan, importing, () -> create(plan, importing, around), around);
  }

  private void create(BillPlan plan, Importing importing, Surroundings around) {
    Batch batch = Batch.together(importing.decoded(plan.plan()));
    try {
      NewBooks.create(
          books.path(), batch, around.actor(), around.clock(), importing.ids().next().toString());
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
      if (!dryRun.isSet()) {
        writing.run();
        written = !importing.waits();
      }
      if (!json.isSet()) {
        BillReport.printText(plan, written, around.out());
      }
    } finally {
      if (json.isSet()) {
        BillReport.printJson(plan, written, around.out());
      }
    }
  }

  private BillOptions options() {
    return new BillOptions(part.get(), withoutBadRows.isSet());
  }

  private FocusBill bill() {
    return switch (FocusReader.read(files.get(), Watch.NOBODY)) {
      case FocusReading.Read(var bill) -> bill;
      case FocusReading.Unreadable(var fault) -> throw Importing.unreadable(fault);
      case FocusReading.Stopped _ -> throw new IllegalStateException("nobody stopped it");
    };
  }
}
