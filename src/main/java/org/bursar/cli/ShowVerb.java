package org.bursar.cli;

import java.time.Instant;
import org.bursar.books.Books;
import org.bursar.cli.show.AccountSheet;
import org.bursar.cli.show.CoverageTable;
import org.bursar.cli.show.Sight;
import org.bursar.cli.show.Table;
import org.bursar.cli.show.Tables;
import org.bursar.cli.usage.Flag;
import org.bursar.cli.usage.Given;
import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.organization.Account;
import org.bursar.sync.SyncedFile;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;

/** Prints what books have, now or as they knew it. */
final class ShowVerb implements Verb {

  private static final String ACCOUNT = "account";
  private static final String COVERAGE = "coverage";

  private final Usage usage = new Usage("show", "Print what the books have.");

  private final Needed<String> what =
      usage.argument(
          "WHAT",
          "units, accounts, account ID, transfers, assets, rules, coverage, invitations, alerts,"
              + " setup, months, users, policies or requests.",
          Words::text);

  private final Given<AccountId> id = usage.argumentIfAny("ID", "Which account.", Words::account);

  private final BooksFile books = new BooksFile(usage);

  private final Given<Instant> asOf =
      usage.option(
          "--as-of", "INSTANT", "What the books knew at this instant (UTC).", Words::instant);

  private final Given<AssetId> asset =
      usage.option("--asset", "ID", "Coverage of this asset alone.", Words::asset);

  private final Given<AccountId> account =
      usage.option("--account", "ID", "Coverage of this account alone.", Words::account);

  private final Flag json = usage.flag("--json", "Print one JSON object a line.");

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) {
    refuseWrongCall();
    try (Books open = books.read(around)) {
      Sight sight = sight(open, around);
      if (id.get() != null) {
        one(sight, id.get(), around);
      } else {
        Table table = what.get().equals(COVERAGE) ? coverage(sight) : Tables.of(what.get());
        if (json.isSet()) {
          table.printJson(sight, around.out());
        } else {
          table.printText(sight, around.out());
        }
      }
    }
    return ExitCode.DONE;
  }

  private void refuseWrongCall() {
    boolean isAccount = what.get().equals(ACCOUNT);
    if (!isAccount && !Tables.has(what.get())) {
      throw Ending.wrongCall(
          "there is nothing called '"
              + what.get()
              + "' to show, but account ID, "
              + String.join(", ", Tables.names())
              + ".");
    } else if (isAccount && id.get() == null) {
      throw Ending.wrongCall("show account takes the id of an account.");
    } else if (!isAccount && id.get() != null) {
      throw Ending.wrongCall("show " + what.get() + " takes no '" + id.get() + "'.");
    } else if (!what.get().equals(COVERAGE) && (asset.get() != null || account.get() != null)) {
      throw Ending.wrongCall("--asset and --account are for show coverage.");
    }
  }

  private Sight sight(Books open, Surroundings around) {
    if (asOf.get() != null) {
      return new Sight(open.asOf(asOf.get()), asOf.get(), open.records());
    }
    Enterprise now = open.now();
    return new Sight(
        now,
        now.now(around.clock().instant()),
        open.records(),
        SyncedFile.waiting(books.path(), open));
  }

  private CoverageTable coverage(Sight sight) {
    Asset ofAsset = asset.get() == null ? null : sight.enterprise().equity().find(asset.get());
    Account ofAccount =
        account.get() == null
            ? null
            : sight.enterprise().organization().accounts().find(account.get());
    if (asset.get() != null && ofAsset == null) {
      throw Ending.refused("there is no asset '" + asset.get() + "'.");
    } else if (ofAsset != null && account.get() != null && ofAccount == null) {
      return new CoverageTable(ofAsset, account.get());
    } else if (account.get() != null && ofAccount == null) {
      throw Ending.refused("there is no account '" + account.get() + "'.");
    }
    return new CoverageTable(ofAsset, ofAccount);
  }

  private void one(Sight sight, AccountId wanted, Surroundings around) {
    AccountSheet sheet =
        AccountSheet.find(sight, wanted)
            .orElseThrow(() -> Ending.refused("there is no account '" + wanted + "'."));
    if (json.isSet()) {
      sheet.printJson(around.out());
    } else {
      sheet.printText(around.out());
    }
  }
}
