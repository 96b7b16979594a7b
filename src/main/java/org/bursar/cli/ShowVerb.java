package org.bursar.cli;

import java.time.Instant;
import org.bursar.books.Books;
import org.bursar.cli.show.AccountSheet;
import org.bursar.cli.show.CoverageTable;
import org.bursar.cli.show.Sight;
import org.bursar.cli.show.Table;
import org.bursar.cli.show.Tables;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.organization.Account;
import org.bursar.sync.SyncedFile;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what books have, now or as they knew it. */
@Command(name = "show", description = "Print what the books have.")
final class ShowVerb implements Verb {

  private static final String ACCOUNT = "account";
  private static final String COVERAGE = "coverage";

  @Parameters(
      index = "0",
      paramLabel = "WHAT",
      description =
          "units, accounts, account ID, transfers, assets, rules, coverage, invitations, alerts,"
              + " setup, months, users, policies or requests.")
  String what;

  @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "Which account.")
  @Nullable AccountId id;

  @Mixin BooksFile books = new BooksFile();

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "What the books knew at this instant (UTC).")
  @Nullable Instant asOf;

  @Option(names = "--asset", paramLabel = "ID", description = "Coverage of this asset alone.")
  @Nullable AssetId asset;

  @Option(names = "--account", paramLabel = "ID", description = "Coverage of this account alone.")
  @Nullable AccountId account;

  @Option(names = "--json", description = "Print one JSON object a line.")
  boolean json;

  @Override
  public int run(Surroundings around) {
    refuseWrongCall();
    try (Books open = books.read(around)) {
      Sight sight = sight(open, around);
      if (id != null) {
        one(sight, id, around);
      } else {
        Table table = what.equals(COVERAGE) ? coverage(sight) : Tables.of(what);
        if (json) {
          table.printJson(sight, around.out());
        } else {
          table.printText(sight, around.out());
        }
      }
    }
    return ExitCode.DONE;
  }

  private void refuseWrongCall() {
    boolean isAccount = what.equals(ACCOUNT);
    if (!isAccount && !Tables.has(what)) {
      throw Ending.wrongCall(
          "there is nothing called '"
              + what
              + "' to show, but account ID, "
              + String.join(", ", Tables.names())
              + ".");
    } else if (isAccount && id == null) {
      throw Ending.wrongCall("show account takes the id of an account.");
    } else if (!isAccount && id != null) {
      throw Ending.wrongCall("show " + what + " takes no '" + id + "'.");
    } else if (!what.equals(COVERAGE) && (asset != null || account != null)) {
      throw Ending.wrongCall("--asset and --account are for show coverage.");
    }
  }

  private Sight sight(Books open, Surroundings around) {
    if (asOf != null) {
      return new Sight(open.asOf(asOf), asOf, open.records());
    }
    Enterprise now = open.now();
    return new Sight(
        now,
        now.now(around.clock().instant()),
        open.records(),
        SyncedFile.waiting(books.path, open));
  }

  private CoverageTable coverage(Sight sight) {
    Asset ofAsset = asset == null ? null : sight.enterprise().equity().find(asset);
    Account ofAccount =
        account == null ? null : sight.enterprise().organization().accounts().find(account);
    if (asset != null && ofAsset == null) {
      throw Ending.refused("there is no asset '" + asset + "'.");
    } else if (ofAsset != null && account != null && ofAccount == null) {
      return new CoverageTable(ofAsset, account);
    } else if (account != null && ofAccount == null) {
      throw Ending.refused("there is no account '" + account + "'.");
    }
    return new CoverageTable(ofAsset, ofAccount);
  }

  private void one(Sight sight, AccountId wanted, Surroundings around) {
    AccountSheet sheet =
        AccountSheet.find(sight, wanted)
            .orElseThrow(() -> Ending.refused("there is no account '" + wanted + "'."));
    if (json) {
      sheet.printJson(around.out());
    } else {
      sheet.printText(around.out());
    }
  }
}
