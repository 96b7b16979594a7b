package org.bursar.exchange.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.bursar.books.journal.Pace;
import org.bursar.enterprise.Enterprise;
import org.bursar.exchange.Ledger;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.EquityCommand.RegisterAsset;
import org.bursar.vocabulary.EquityCommand.ShareWithAccounts;
import org.bursar.vocabulary.EquityCommand.ShareWithUnits;
import org.bursar.vocabulary.SetupCommand.SetLimits;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UnitScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageFileTest {

  private static final Instant AT = Instant.parse("2026-01-02T00:00:00Z");

  @TempDir Path folder;

  /** A coupon of one, a storage that all would have if there were more than one place. */
  private final Enterprise books =
      Ledger.ready("CNY")
          .member("a", "=First", "CNY")
          .give(asset("coupon", AssetKind.COUPON), asset("disk", AssetKind.STORAGE_CAPACITY_UNIT))
          .give(new SetLimits(null, null, null, 1, null, null))
          .give(new ShareWithUnits(new AssetId("disk"), List.of(new UnitScope(UnitId.ROOT, true))))
          .member("b", "Second", "CNY")
          .give(new ShareWithAccounts(new AssetId("coupon"), List.of(new AccountId("b"))))
          .now();

  @Test
  void each_asset_and_account_is_a_row_by_the_names_of_json() throws IOException {
    assertThat(list(null))
        .containsExactly(
            "\ufeffasset,assetName,kind,account,accountName,path,covered,from,reasons,"
                + "notCoveredBecause",
            "coupon,coupon,COUPON,b,Second,Root,true,2026-01-01T00:00:00Z,BY_ID accounts,",
            "disk,disk,STORAGE_CAPACITY_UNIT,a,'=First,Root,true,2026-01-01T00:00:00Z,"
                + "BY_ID unit root,",
            "disk,disk,STORAGE_CAPACITY_UNIT,b,Second,Root,false,,BY_ID unit root,LIMIT_REACHED");
  }

  @Test
  void a_language_has_its_own_words() throws IOException {
    assertThat(list(Locale.CHINESE).get(3)).contains("存储容量单位包", "否", "已达上限");
    assertThat(list(Locale.ENGLISH).get(3))
        .contains("storage capacity unit", "no", "limit reached");
  }

  @Test
  void a_matrix_has_accounts_down_and_assets_across() throws IOException {
    assertThat(matrix(null))
        .containsExactly(
            "\ufeffaccount,accountName,path,coupon,disk",
            "a,'=First,Root,,2026-01-01T00:00:00Z",
            "b,Second,Root,2026-01-01T00:00:00Z,LIMIT_REACHED");
    assertThat(matrix(Locale.ENGLISH).getLast()).endsWith("limit reached");
  }

  @Test
  void whoever_watches_may_stop_it_and_nothing_is_left_behind() throws IOException {
    Path file = folder.resolve("stopped.csv");
    Pace stop = (done, whole) -> done < 1;
    assertThatThrownBy(
            () -> CoverageFile.write(books, CoverageFile.all(books, AT), null, file, stop))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> CoverageMatrix.of(books, AT, accounts(), stop))
        .isInstanceOf(CancellationException.class);
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private List<String> list(@Nullable Locale language) throws IOException {
    Path file = folder.resolve("list.csv");
    CoverageFile.write(books, CoverageFile.all(books, AT), language, file, Pace.UNWATCHED);
    return Files.readAllLines(file);
  }

  private List<String> matrix(@Nullable Locale language) throws IOException {
    Path file = folder.resolve("matrix.csv");
    CoverageMatrix.of(books, AT, accounts(), Pace.UNWATCHED).write(language, file, Pace.UNWATCHED);
    return Files.readAllLines(file);
  }

  private List<org.bursar.enterprise.organization.Account> accounts() {
    return books.organization().accounts().byOrdinal().toJavaList();
  }

  private static RegisterAsset asset(String id, AssetKind kind) {
    return new RegisterAsset(
        new AssetId(id),
        null,
        kind,
        id,
        null,
        null,
        Currency.of("CNY"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
