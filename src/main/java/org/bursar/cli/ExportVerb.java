package org.bursar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bursar.books.Books;
import org.bursar.cli.show.Export;
import org.bursar.cli.show.ExportWish;
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
    description = "Write transfers, accounts, statements or the organization to a file.")
final class ExportVerb implements Verb {

  private static final List<String> LATER = List.of("coverage");
  private static final String ORGANIZATION = "organization";
  private static final String STATEMENT = "statement";

  @Parameters(paramLabel = "WHAT", description = "transfers, accounts, statement or organization.")
  String what;

  @Mixin BooksFile books = new BooksFile();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "A .csv or .xlsx that is not there; a statement may be a .pdf.")
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
      names = "--language",
      paramLabel = "en|zh",
      description = "Of the columns' titles; else those of JSON, which never change.")
  @Nullable String language;

  @Override
  public int run(Surroundings around) throws IOException {
    refuseWrongCall();
    try (Books open = books.read(around)) {
      ExportWish wish = wish(open);
      switch (what) {
        case "transfers" -> Export.transfers(open, wish, file);
        case "accounts" -> Export.accounts(open, wish, file);
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
    if (LATER.contains(what)) {
      throw Ending.wrongCall("this version does not export " + what + " yet.");
    } else if (!List.of("transfers", "accounts", STATEMENT, ORGANIZATION).contains(what)) {
      throw Ending.wrongCall(
          "there is nothing called '"
              + what
              + "' to export, but transfers, accounts, statement and"
              + " organization.");
    } else if (what.equals(STATEMENT) && account != null && unit != null) {
      throw Ending.wrongCall("a statement is of one account or of one unit.");
    } else if (language != null && !List.of("en", "zh").contains(language)) {
      throw Ending.wrongCall("--language takes en or zh, not '" + language + "'.");
    } else if (what.equals(ORGANIZATION)
        && (account != null || unit != null || from != null || until != null)) {
      throw Ending.wrongCall("the organization is exported as a whole.");
    }
    refuseWrongFile();
  }

  private void refuseWrongFile() {
    String lower = file.toString().toLowerCase(Locale.ROOT);
    if (lower.endsWith(".pdf") && !what.equals(STATEMENT)) {
      throw Ending.wrongCall("a .pdf is made of statement alone; --to takes .csv or .xlsx here.");
    } else if (!lower.endsWith(".pdf") && !lower.endsWith(".csv") && !lower.endsWith(".xlsx")) {
      throw Ending.wrongCall("--to takes a .csv or .xlsx, not '" + file + "'.");
    } else if (Files.exists(file)) {
      throw Ending.wrongCall(
          file + " is there already and was left as it is. Choose another name.");
    }
  }
}
