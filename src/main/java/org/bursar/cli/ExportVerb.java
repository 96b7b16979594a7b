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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what books have to a file for other programs. */
@Command(
    name = "export",
    description = {
      "Write transfers, accounts, coverage, statements or the organization to a file.",
      "audit: a verified copy of the books that is only read, with a page beside it that says what"
          + " was verified; prints its last entry as N:HASH. Sealed with --password-file.",
      "review: what a --unit had --as-of an instant, with the transfers --from a day until then,"
          + " to read (.pdf) or to work with (.xlsx); prints its last entry as N:HASH. Sealed with"
          + " --password-file."
    })
final class ExportVerb implements Verb {

  private static final String COVERAGE = "coverage";
  private static final String ORGANIZATION = "organization";
  private static final String STATEMENT = "statement";
  private static final String AUDIT = "audit";
  private static final String REVIEW = "review";

  @Parameters(
      paramLabel = "WHAT",
      description = "transfers, accounts, coverage, statement, organization, audit or review.")
  String what;

  @Mixin BooksFile books = new BooksFile();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description =
          "A .csv or .xlsx that is not there; a statement may be a .pdf. A copy for an auditor is"
              + " a .books, or what you like if it is sealed.")
  Path file;

  @Option(names = "--account", paramLabel = "ID", description = "This account alone.")
  @Nullable AccountId account;

  @Option(names = "--unit", paramLabel = "ID", description = "This unit and those below it alone.")
  @Nullable UnitId unit;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "Transfers, or a statement, of this day and later.")
  @Nullable String from;

  @Option(names = "--until", paramLabel = "DAY", description = "The same up to this day.")
  @Nullable String until;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "Coverage or a review as the books knew it at this instant (UTC).")
  @Nullable Instant asOf;

  @Option(
      names = "--matrix",
      description = "Coverage with accounts down and assets across, else a row for each pair.")
  boolean matrix;

  @Option(
      names = "--language",
      paramLabel = "en|zh",
      description = "Of the columns' titles; else those of JSON, which never change.")
  @Nullable String language;

  @Option(
      names = "--format",
      paramLabel = "pdf|xlsx",
      description = "Of a review, where the name of the file does not say it.")
  @Nullable String format;

  @Mixin PasswordFile password = new PasswordFile();

  @Override
  public int run(Surroundings around) throws IOException {
    refuseWrongCall();
    if (what.equals(AUDIT)) {
      Locale words = language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
      new AuditExport(books.path, file, password).make(words, around);
      return ExitCode.DONE;
    } else if (what.equals(REVIEW)) {
      review(around);
      return ExitCode.DONE;
    }
    try (Books open = books.read(around)) {
      ExportWish wish = wish(open);
      switch (what) {
        case "transfers" -> Export.transfers(open, wish, file);
        case "accounts" -> Export.accounts(open, wish, file);
        case COVERAGE -> coverage(open, wish.language(), around);
        case STATEMENT -> {
          if (!Export.statement(open, wish, file)) {
            throw Ending.refused(
                "there was no '" + (account == null ? unit : account) + "' on " + until + " yet.");
          }
        }
        default -> RosterFile.write(open.now(), file);
      }
    } catch (IOException e) {
      throw Ending.unreachable(file + " could not be written: " + e.getMessage() + ".");
    }
    return ExitCode.DONE;
  }

  private void review(Surroundings around) throws IOException {
    new ReviewExport(books, file, format, password)
        .write(
            unit == null ? UnitId.ROOT : unit,
            asOf,
            from == null ? null : Words.day("--from", from),
            language == null ? Locale.ENGLISH : Locale.forLanguageTag(language),
            around);
  }

  private void coverage(Books open, @Nullable Locale words, Surroundings around)
      throws IOException {
    Enterprise then = asOf == null ? open.now() : open.asOf(asOf);
    Instant at = asOf == null ? then.now(around.clock().instant()) : asOf;
    if (matrix) {
      matrix(CoverageMatrix.of(then, at, accounts(then), Pace.UNWATCHED), words);
    } else {
      CoverageFile.write(then, narrowed(then, at), words, file, Pace.UNWATCHED);
    }
  }

  private void matrix(CoverageMatrix of, @Nullable Locale words) throws IOException {
    if (of.width() > CoverageMatrix.MOST && !isCsv()) {
      throw Ending.refused(
          "%,d assets cover somebody, and a spreadsheet has room for %,d; export a .csv, or a unit."
              .formatted(of.width(), CoverageMatrix.MOST));
    }
    of.write(words, file, Pace.UNWATCHED);
  }

  /** The account that is wanted, those of a unit and what is below it, or all. */
  private List<Account> accounts(Enterprise then) {
    AccountId one = account;
    UnitId above = unit;
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
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  /** Of one account, of the accounts of a unit and what is below it, or of all. */
  private Stream<Coverage> narrowed(Enterprise then, Instant at) {
    var organization = then.organization();
    if (account != null) {
      Account known = organization.accounts().find(account);
      return known == null
          ? Stream.empty()
          : new Coverages(organization, then.equity(), at).of(known).stream();
    }
    UnitId above = unit;
    Stream<Coverage> all = CoverageFile.all(then, at);
    return above == null ? all : all.filter(each -> isBelow(then, each.account().unit(), above));
  }

  private static boolean isBelow(Enterprise then, @Nullable UnitId seat, UnitId above) {
    var units = then.organization().units();
    return seat != null && units.find(above) != null && units.isWithin(seat, above);
  }

  private ExportWish wish(Books open) {
    var organization = open.now().organization();
    if (account != null && organization.accounts().find(account) == null) {
      throw Ending.refused("there is no account '" + account + "'.");
    } else if (unit != null && organization.units().find(unit) == null) {
      throw Ending.refused("there is no unit '" + unit + "'.");
    }
    LocalDate first = from == null ? null : Words.day("--from", from);
    LocalDate last = until == null ? null : Words.day("--until", until);
    if (first != null && last != null && first.isAfter(last)) {
      throw Ending.wrongCall("--from " + from + " is after --until " + until + ".");
    }
    return new ExportWish(
        account, unit, first, last, language == null ? null : Locale.forLanguageTag(language));
  }

  private void refuseWrongCall() {
    if (!List.of("transfers", "accounts", COVERAGE, STATEMENT, ORGANIZATION, AUDIT, REVIEW)
        .contains(what)) {
      throw Ending.wrongCall(
          "there is nothing called '"
              + what
              + "' to export, but transfers, accounts, coverage, statement,"
              + " organization, audit and review.");
    } else if (what.equals(STATEMENT) && account != null && unit != null) {
      throw Ending.wrongCall("a statement is of one account or of one unit.");
    } else if (language != null && !List.of("en", "zh").contains(language)) {
      throw Ending.wrongCall("--language takes en or zh, not '" + language + "'.");
    } else if (asOf != null && !List.of(COVERAGE, REVIEW).contains(what)) {
      throw Ending.wrongCall("--as-of is for coverage and review alone; leave it out.");
    } else if (format != null && !what.equals(REVIEW)) {
      throw Ending.wrongCall("--format is for review alone; leave it out.");
    } else if (what.equals(REVIEW) && (account != null || until != null)) {
      throw Ending.wrongCall("a review is of a --unit, and until --as-of.");
    } else if (matrix && !what.equals(COVERAGE)) {
      throw Ending.wrongCall("--matrix is for coverage alone; leave it out.");
    } else if (what.equals(COVERAGE) && (from != null || until != null)) {
      throw Ending.wrongCall("coverage is of one instant: --as-of says which.");
    } else if (what.equals(COVERAGE) && account != null && unit != null) {
      throw Ending.wrongCall("coverage is of one account or of one unit.");
    } else if (password.isNamed() && !List.of(AUDIT, REVIEW).contains(what)) {
      throw Ending.wrongCall("--password-file is for audit and review alone; leave it out.");
    } else if (List.of(ORGANIZATION, AUDIT).contains(what)
        && (account != null || unit != null || from != null || until != null)) {
      throw Ending.wrongCall(
          "the "
              + (what.equals(AUDIT) ? "books are" : "organization is")
              + " exported as a whole.");
    }
    refuseWrongFile();
  }

  private void refuseWrongFile() {
    String lower = file.toString().toLowerCase(Locale.ROOT);
    if (what.equals(AUDIT)) {
      if (!lower.endsWith(".books") && !password.isNamed()) {
        throw Ending.wrongCall("--to takes a .books here, not '" + file + "'.");
      }
    } else if (what.equals(REVIEW)) {
      new ReviewExport(books, file, format, password).refuseWrongCall();
    } else if (lower.endsWith(".pdf") && !what.equals(STATEMENT)) {
      throw Ending.wrongCall("a .pdf is made of statement alone; --to takes .csv or .xlsx here.");
    } else if (!lower.endsWith(".pdf") && !lower.endsWith(".csv") && !lower.endsWith(".xlsx")) {
      throw Ending.wrongCall("--to takes a .csv or .xlsx, not '" + file + "'.");
    }
    if (Files.exists(file)) {
      throw Ending.wrongCall(
          file + " is there already and was left as it is. Choose another name.");
    }
  }
}
