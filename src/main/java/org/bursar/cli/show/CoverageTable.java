package org.bursar.cli.show;

import java.util.Comparator;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.bursar.enterprise.Rows;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Coverage;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Who is covered by which asset, and who waits for a place, by asset and account. Of one asset and
 * one account it says in any case whether, and why or why not.
 */
public final class CoverageTable extends Table {

  private final @Nullable Asset asset;
  private final @Nullable Account account;
  private final @Nullable AccountId stranger;

  /** All coverage. */
  CoverageTable() {
    this(null, null, null);
  }

  /** The coverage of one asset, of one account, of both, or of all. */
  public CoverageTable(@Nullable Asset asset, @Nullable Account account) {
    this(asset, account, null);
  }

  /** Whether an asset covers an account that had not joined then: it does not. */
  public CoverageTable(Asset asset, AccountId stranger) {
    this(asset, null, stranger);
  }

  private CoverageTable(
      @Nullable Asset asset, @Nullable Account account, @Nullable AccountId stranger) {
    super(
        Column.text("asset"),
        Column.text("account"),
        Column.text("from"),
        Column.text("covered"),
        Column.text("notCoveredBecause"));
    this.asset = asset;
    this.account = account;
    this.stranger = stranger;
  }

  @Override
  Stream<SequencedMap<String, @Nullable Object>> rows(Sight sight) {
    if (asset != null && stranger != null) {
      return Stream.of(Rows.uncovered(asset.id(), stranger));
    }
    Coverages coverages =
        new Coverages(sight.enterprise().organization(), sight.enterprise().equity(), sight.at());
    return coverage(coverages, sight).map(Rows::coverage);
  }

  private Stream<Coverage> coverage(Coverages coverages, Sight sight) {
    if (asset != null && account != null) {
      return Stream.of(coverages.of(asset, account));
    } else if (asset != null) {
      return coverages.of(asset).stream();
    } else if (account != null) {
      return coverages.of(account).stream();
    }
    return sight
        .enterprise()
        .equity()
        .assets()
        .values()
        .toJavaStream()
        .sorted(Comparator.comparing(Asset::id))
        .flatMap(each -> coverages.of(each).stream());
  }
}
