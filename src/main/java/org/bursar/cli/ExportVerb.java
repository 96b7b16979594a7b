package org.bursar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bursar.books.Books;
import org.bursar.books.journal.Pace;
import org.bursar.cli.show.Export;
import org.bursar.cli.show.ExportWish;
import org.bursar.cli.usage.Flag;
import org.bursar.cli.usage.Given;
import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Coverage;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.enterprise.organization.Account;
import org.bursar.exchange.coverage.CoverageFile;
import org.bursar.exchange.coverage.CoverageMatrix;
import org.bursar.exchange.roster.RosterFile;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/** Writes what books have to a file for other programs. */
final class ExportVerb implements Verb {

  private static final String COVERAGE = "coverage";
  private static final String ORGANIZATION = "organization";
  private static final String STATEMENT = "statement";
  private static final String AUDIT = "audit";
  private static final String REVIEW = "review";

  private final Usage usage =
      new Usage(
          "export",
          "Write transfers, accounts, coverage, statements or the organization to a file.",
          "audit: a verified copy of the books that is only read, with a page beside it that says"
              + " what was verified; prints its last entry as N:HASH. Sealed with --password-file.",
          "review: what a --unit had --as-of an instant, with the transfers --from a day until"
              + " then, to read (.pdf) or to work with (.xlsx); prints its last entry as N:HASH."
              + " Sealed with --password-file.");

  private final Needed<String> what =
      usage.argument(
          "WHAT",
          "transfers, accounts, coverage, statement, organization, audit or review.",
          Words::text);

  private final BooksFile books = new BooksFile(usage);

  private final Needed<Path> file =
      usage.needed(
          "--to",
          "FILE",
          "A .csv or .xlsx that is not there; a statement may be a .pdf. A copy for an auditor is"
              + " a .books, or what you like if it is sealed.",
          Path::of);

  private final Given<AccountId> account =
      usage.option("--account", "ID", "This account alone.", Words::account);

  private final Given<UnitId> unit =
      usage.option("--unit", "ID", "This unit and those below it alone.", Words::unit);

  private final Given<LocalDate> from =
      usage.option(
          "--from", "DAY", "Transfers, or a statement, of this day and later.", Words::day);

  private final Given<LocalDate> until =
      usage.option("--until", "DAY", "The same up to this day.", Words::day);

  private final Given<Instant> asOf =
      usage.option(
          "--as-of",
          "INSTANT",
          "Coverage or a review as the books knew it at this instant (UTC).",
          Words::instant);

  private final Flag matrix =
      usage.flag(
          "--matrix", "Coverage with accounts down and assets across, else a row for each pair.");

  private final Given<Locale> language =
      usage.option(
          "--language",
          "en|zh",
          "Of the columns' titles; else those of JSON, which never change.",
          Words::language);

  private final Given<String> format =
      usage.option(
          "--format",
          "pdf|xlsx",
          "Of a review, where the name of the file does not say it.",
          Words::text);

  private final PasswordFile password = new PasswordFile(usage);

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) throws IOException {
    refuseWrongCall();
    if (what.get().equals(AUDIT)) {
      new AuditExport(books.path(), file.get(), password).make(language.or(Locale.ENGLISH), around);
      return ExitCode.DONE;
    } else if (what.get().equals(REVIEW)) {
      review(around);
      return ExitCode.DONE;
    }
    try (Books open = books.read(around)) {
      ExportWish wish = wish(open);
      switch (what.get()) {
        case "transfers" -> Export.transfers(open, wish, file.get());
        case "accounts" -> Export.accounts(open, wish, file.get());
        case COVERAGE -> coverage(open, wish.language(), around);
        case STATEMENT -> {
          if (!Export.statement(open, wish, file.get())) {
            throw Ending.refused(
                "there was no '"
                    + (account.get() == null ? unit.get() : account.get())
                    + "' on "
                    + until.get()
                    + " yet.");
          }
        }
        default -> RosterFile.write(open.now(), file.get());
      }
    } catch (IOException e) {
      throw Ending.unreachable(file.get() + " could not be written: " + e.getMessage() + ".");
    }
    return ExitCode.DONE;
  }

  private void review(Surroundings around) throws IOException {
    new ReviewExport(books, file.get(), format.get(), password)
        .write(unit.or(UnitId.ROOT), asOf.get(), from.get(), language.or(Locale.ENGLISH), around);
  }

  private void coverage(Books open, @Nullable Locale words, Surroundings around)
      throws IOException {
    Instant stated = asOf.get();
    Enterprise then = stated == null ? open.now() : open.asOf(stated);
    Instant at = stated == null ? then.now(around.clock().instant()) : stated;
    if (matrix.isSet()) {
      matrix(CoverageMatrix.of(then, at, accounts(then), Pace.UNWATCHED), words);
    } else {
      CoverageFile.write(then, narrowed(then, at), words, file.get(), Pace.UNWATCHED);
    }
  }

  private void matrix(CoverageMatrix of, @Nullable Locale words) throws IOException {
    if (of.width() > CoverageMatrix.MOST && !isCsv()) {
      throw Ending.refused(
          "%,d assets cover somebody, and a spreadsheet has room for %,d; export a .csv, or a unit."
              .formatted(of.width(), CoverageMatrix.MOST));
    }
    of.write(words, file.get(), Pace.UNWATCHED);
  }

  /** The account that is wanted, those of a unit and what is below it, or all. */
  private List<Account> accounts(Enterprise then) {
    AccountId one = account.get();
    UnitId above = unit.get();
    return then.organization()
        .accounts()
        .byOrdinal()
        .toJavaStream()
        .filter(each -> one == null || each.id().equals(one))
        .filter(each -> above == null || isBelow(then, each.unit(), above))
        .sorted(Comparator.comparing(Account::id))
        .toList();
  }

  private boolean isCsv() {
    return file.get().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  /** Of one account, of the accounts of a unit and what is below it, or of all. */
  private Stream<Coverage> narrowed(Enterprise then, Instant at) {
    var organization = then.organization();
    if (account.get() != null) {
      Account known = organization.accounts().find(account.get());
      return known == null
          ? Stream.empty()
          : new Coverages(organization, then.equity(), at).of(known).stream();
    }
    UnitId above = unit.get();
    Stream<Coverage> all = CoverageFile.all(then, at);
    return above == null ? all : all.filter(each -> isBelow(then, each.account().unit(), above));
  }

  private static boolean isBelow(Enterprise then, @Nullable UnitId seat, UnitId above) {
    var units = then.organization().units();
    return seat != null && units.find(above) != null && units.isWithin(seat, above);
  }

  private ExportWish wish(Books open) {
    var organization = open.now().organization();
    if (account.get() != null && organization.accounts().find(account.get()) == null) {
      throw Ending.refused("there is no account '" + account.get() + "'.");
    } else if (unit.get() != null && organization.units().find(unit.get()) == null) {
      throw Ending.refused("there is no unit '" + unit.get() + "'.");
    }
    LocalDate first = from.get();
    LocalDate last = until.get();
    if (first != null && last != null && first.isAfter(last)) {
      throw Ending.wrongCall("--from " + first + " is after --until " + last + ".");
    }
    return new ExportWish(account.get(), unit.get(), first, last, language.get());
  }

  private void refuseWrongCall() {
    if (!List.of("transfers", "accounts", COVERAGE, STATEMENT, ORGANIZATION, AUDIT, REVIEW)
        .contains(what.get())) {
      throw Ending.wrongCall(
          "there is nothing called '"
              + what.get()
              + "' to export, but transfers, accounts, coverage, statement,"
              + " organization, audit and review.");
    } else if (what.get().equals(STATEMENT) && account.isThere() && unit.isThere()) {
      throw Ending.wrongCall("a statement is of one account or of one unit.");
    } else if (asOf.isThere() && !List.of(COVERAGE, REVIEW).contains(what.get())) {
      throw Ending.wrongCall("--as-of is for coverage and review alone; leave it out.");
    } else if (format.isThere() && !what.get().equals(REVIEW)) {
      throw Ending.wrongCall("--format is for review alone; leave it out.");
    } else if (what.get().equals(REVIEW) && (account.isThere() || until.isThere())) {
      throw Ending.wrongCall("a review is of a --unit, and until --as-of.");
    } else if (matrix.isSet() && !what.get().equals(COVERAGE)) {
      throw Ending.wrongCall("--matrix is for coverage alone; leave it out.");
    } else if (what.get().equals(COVERAGE) && (from.isThere() || until.isThere())) {
      throw Ending.wrongCall("coverage is of one instant: --as-of says which.");
    } else if (what.get().equals(COVERAGE) && account.isThere() && unit.isThere()) {
      throw Ending.wrongCall("coverage is of one account or of one unit.");
    } else if (password.isNamed() && !List.of(AUDIT, REVIEW).contains(what.get())) {
      throw Ending.wrongCall("--password-file is for audit and review alone; leave it out.");
    } else if (List.of(ORGANIZATION, AUDIT).contains(what.get())
        && (account.isThere() || unit.isThere() || from.isThere() || until.isThere())) {
      throw Ending.wrongCall(
          "the "
              + (what.get().equals(AUDIT) ? "books are" : "organization is")
              + " exported as a whole.");
    }
    refuseWrongFile();
  }

  private void refuseWrongFile() {
    String lower = file.get().toString().toLowerCase(Locale.ROOT);
    if (what.get().equals(AUDIT)) {
      if (!lower.endsWith(".books") && !password.isNamed()) {
        throw Ending.wrongCall("--to takes a .books here, not '" + file.get() + "'.");
      }
    } else if (what.get().equals(REVIEW)) {
      new ReviewExport(books, file.get(), format.get(), password).refuseWrongCall();
    } else if (lower.endsWith(".pdf") && !what.get().equals(STATEMENT)) {
      throw Ending.wrongCall("a .pdf is made of statement alone; --to takes .csv or .xlsx here.");
    } else if (!lower.endsWith(".pdf") && !lower.endsWith(".csv") && !lower.endsWith(".xlsx")) {
      throw Ending.wrongCall("--to takes a .csv or .xlsx, not '" + file.get() + "'.");
    }
    if (Files.exists(file.get())) {
      throw Ending.wrongCall(
          file.get() + " is there already and was left as it is. Choose another name.");
    }
  }
}
